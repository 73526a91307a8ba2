using StudyBot.Core.Chat;
using StudyBot.Discord.Events;
using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Guilds;
using StudyBot.Discord.Rest;

namespace StudyBot.Discord.Threads;

/// <summary>Opens the thread of a post.</summary>
internal sealed class ThreadOpener(DiscordRestClient rest, ThreadArchive archive, ThreadCatalog catalog)
{
    private const int LongestTitle = 100;

    /// <summary>A week: how long the thread stays in the list of the channel without a message (Topics/Threads, "Active &amp; Archived Threads").</summary>
    private const int MinutesInList = 10_080;

    /// <summary>"Maximum number of active threads reached".</summary>
    private const int TooManyActiveThreads = 160_006;

    public async Task<Place> OpenAsync(MessageRef post, string title, CancellationToken cancellationToken)
    {
        var (guild, channel, message) = (DiscordRefs.GuildOf(post.Place.Channel), DiscordRefs.Id(post.Place.Channel.Id), DiscordRefs.Id(post.Id));
        var thread = await OpenedAsync(guild, channel, message, title, cancellationToken);
        catalog.PutOurs(guild, channel, thread);
        return DiscordRefs.Place(guild, channel, thread);
    }

    private async Task<Snowflake> OpenedAsync(
        Snowflake guild, Snowflake channel, Snowflake message, string title, CancellationToken cancellationToken)
    {
        try
        {
            return await StartAsync(channel, message, title, cancellationToken);
        }
        catch (DiscordApiException failure) when (failure.Code == TooManyActiveThreads)
        {
            if (!await archive.TryMakeRoomAsync(guild, cancellationToken))
            {
                throw;
            }

            return await StartAsync(channel, message, title, cancellationToken);
        }
    }

    private async Task<Snowflake> StartAsync(Snowflake channel, Snowflake message, string title, CancellationToken cancellationToken)
    {
        try
        {
            var thread = new NewThread { Name = NameOf(title), AutoArchiveDuration = MinutesInList };
            return (await rest.StartThreadAsync(channel, message, thread, cancellationToken)).Id;
        }
        catch (DiscordApiException failure) when (failure.Code == DiscordErrorCodes.ThreadExists)
        {
            // By an earlier attempt, or by a member who was quicker. It has the message's id (Resources/Channel, "Start Thread from Message").
            return message;
        }
    }

    private static string NameOf(string title) => title.Length <= LongestTitle ? title : $"{title[..(LongestTitle - 1)].TrimEnd()}…";
}
