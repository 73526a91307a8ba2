using StudyBot.Core.Chat;
using StudyBot.Core.Text;

namespace StudyBot.Core.Tracks;

/// <summary>Finds the channel a moderator names.</summary>
public static class ChannelFinder
{
    /// <param name="typed">A name, with or without the hash, or the platform's id.</param>
    /// <param name="problem">What to tell the moderator when there is none to use; else null.</param>
    public static ChannelListing? Find(IReadOnlyList<ChannelListing> channels, string typed, out string? problem)
    {
        var name = typed.Trim().TrimStart('#');
        var found = channels.FirstOrDefault(channel => channel.Ref.Id == typed)
            ?? channels.FirstOrDefault(channel => string.Equals(channel.Name, name, StringComparison.OrdinalIgnoreCase));
        problem = found switch
        {
            null => NotFound.Sentence("channel", name, UsableFirst(channels).Select(channel => channel.Name)),
            { IsUsable: false } => $"The bot cannot post there: {Missing(found)}.",
            _ => null,
        };
        return problem is null ? found : null;
    }

    public static IEnumerable<ChannelListing> UsableFirst(IEnumerable<ChannelListing> channels) =>
        channels.OrderByDescending(channel => channel.IsUsable);

    /// <summary>
    /// What the bot is not allowed there, and why where that is known: <c>missing Send Messages in Threads in #ml-daily (denied by the
    /// channel override for the role Members)</c>.
    /// </summary>
    public static string Missing(ChannelListing channel)
    {
        var byReason = channel.MissingPermissions
            .GroupBy(permission => permission.Reason, permission => permission.Name)
            .Select(names => $"{string.Join(", ", names)} in #{channel.Name}{(names.Key is { } reason ? $" ({reason})" : "")}");
        return $"missing {string.Join(" and ", byReason)}";
    }
}
