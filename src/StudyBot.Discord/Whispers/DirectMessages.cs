using System.Collections.Concurrent;
using StudyBot.Core.Chat;
using StudyBot.Discord.Models;
using StudyBot.Discord.Posts;
using StudyBot.Discord.Rest;

namespace StudyBot.Discord.Whispers;

/// <summary>Whispers as direct messages, one message for each key: it is found again by the mark in its small print, after a restart too.</summary>
internal sealed class DirectMessages(DiscordRestClient rest, MarkedMessages messages, TimeProvider clock)
{
    /// <summary>Looking further back would cost more than a second message does harm.</summary>
    private const int Reach = 50;

    private const int Most = 20_000;

    /// <summary>Asking in vain counts towards the refusals for which Discord blocks an address.</summary>
    private static readonly TimeSpan ClosedFor = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Snowflake> _channels = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _closedAt = new();

    /// <returns>False when the member takes no direct messages of the bot.</returns>
    /// <exception cref="DiscordApiException">Anything else.</exception>
    public async Task<bool> TrySendAsync(Whisper whisper, CancellationToken cancellationToken)
    {
        var user = whisper.Member.Id;
        if (_closedAt.TryGetValue(user, out var closedAt) && closedAt + ClosedFor > clock.GetUtcNow())
        {
            return false;
        }

        try
        {
            var channel = await ChannelAsync(user, cancellationToken);
            await messages.PutAsync(channel, whisper.Card.Placed(whisper.Place), WhisperKeys.Direct(whisper.Key), Reach, cancellationToken);
            _closedAt.TryRemove(user, out _);
            return true;
        }
        catch (DiscordApiException failure) when (failure.IsClosedDoor())
        {
            Bound(_closedAt)[user] = clock.GetUtcNow();
            return false;
        }
    }

    private async Task<Snowflake> ChannelAsync(string user, CancellationToken cancellationToken)
    {
        if (!_channels.TryGetValue(user, out var channel))
        {
            channel = (await rest.OpenDirectChannelAsync(Snowflake.Parse(user), cancellationToken)).Id;
            Bound(_channels)[user] = channel;
        }

        return channel;
    }

    private static ConcurrentDictionary<string, T> Bound<T>(ConcurrentDictionary<string, T> remembered)
    {
        if (remembered.Count >= Most)
        {
            remembered.Clear();
        }

        return remembered;
    }
}
