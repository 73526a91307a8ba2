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
        try
        {
            await StartAsync(channel, message, title, cancellationToken);
        }
        catch (DiscordApiException failure) when (failure.Code == TooManyActiveThreads)
        {
            if (!await archive.TryMakeRoomAsync(guild, cancellationToken))
            {
                throw;
            }

            await StartAsync(channel, message, title, cancellationToken);
        }

        // The thread of a message has its id, whoever opened it.
        catalog.PutOurs(guild, channel, message);
        return DiscordRefs.Place(guild, channel, message);
    }

    private async Task StartAsync(Snowflake channel, Snowflake message, string title, CancellationToken cancellationToken)
    {
        try
        {
            var thread = new NewThread { Name = NameOf(title), AutoArchiveDuration = MinutesInList };
            await rest.StartThreadAsync(channel, message, thread, cancellationToken);
        }
        catch (DiscordApiException failure) when (failure.Code == DiscordErrorCodes.ThreadExists)
        {
            // By an earlier attempt, or by a member who was quicker.
        }
    }

    private static string NameOf(string title) => title.Length <= LongestTitle ? title : $"{title[..(LongestTitle - 1)].TrimEnd()}…";
}
