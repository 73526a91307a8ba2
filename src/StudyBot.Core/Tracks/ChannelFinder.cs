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
            null => NotFound.Sentence("channel", name, channels.Select(channel => channel.Name)),
            { MissingPermissions.Count: > 0 } => $"The bot cannot post there: {Missing(found)}.",
            _ => null,
        };
        return problem is null ? found : null;
    }

    /// <summary>What the bot is not allowed there: <c>missing Send Messages in #ml</c>.</summary>
    public static string Missing(ChannelListing channel) => $"missing {string.Join(", ", channel.MissingPermissions)} in #{channel.Name}";
}
