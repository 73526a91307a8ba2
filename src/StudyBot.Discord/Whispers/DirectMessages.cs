using System.Collections.Concurrent;
using StudyBot.Core.Chat;
using StudyBot.Discord.Models;
using StudyBot.Discord.Posts;
using StudyBot.Discord.Rendering;
using StudyBot.Discord.Rest;

namespace StudyBot.Discord.Whispers;

/// <summary>
/// Whispers as direct messages, one for each key: a later one takes its place, found by the reference in its small print after a restart.
/// </summary>
internal sealed class DirectMessages(DiscordRestClient rest, MarkedMessages messages, TimeProvider clock)
{
    /// <summary>Looking further back would cost more than a second message does harm.</summary>
    private const int Reach = 50;

    private const int Most = 20_000;

    /// <summary>Asking in vain counts towards the refusals for which Discord blocks an address.</summary>
    private static readonly TimeSpan ClosedFor = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Snowflake> _channels = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _closedAt = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<MarkedPart>> _shown = new();

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
            if (await ChannelAsync(user, cancellationToken) is { } channel)
            {
                await SendAsync(channel, whisper, cancellationToken);
                return true;
            }
        }
        catch (DiscordApiException failure) when (failure.IsClosedDoor())
        {
            // As good as no channel.
        }

        Put(_closedAt, user, clock.GetUtcNow());
        return false;
    }

    private async Task SendAsync(Snowflake channel, Whisper whisper, CancellationToken cancellationToken)
    {
        var marker = WhisperMark.Of(whisper);
        var parts = CardRenderer.Render(whisper.Card.Placed(whisper.Place), marker);
        var existing = _shown.GetValueOrDefault(marker.Value) ?? await messages.FindAsync(channel, marker, Reach, cancellationToken);
        Put(_shown, marker.Value, await messages.ReplaceAsync(channel, existing, parts, cancellationToken));
    }

    /// <returns>Null when there is none: the account was deleted, or the server knows no direct messages.</returns>
    private async Task<Snowflake?> ChannelAsync(string user, CancellationToken cancellationToken)
    {
        if (_channels.TryGetValue(user, out var channel))
        {
            return channel;
        }

        try
        {
            channel = (await rest.OpenDirectChannelAsync(DiscordRefs.Id(user), cancellationToken)).Id;
        }
        catch (DiscordApiException failure) when (failure.IsAbsence())
        {
            return null;
        }

        Put(_channels, user, channel);
        return channel;
    }

    /// <summary>All of this can be found out again.</summary>
    private static void Put<T>(ConcurrentDictionary<string, T> remembered, string key, T value)
    {
        if (remembered.Count >= Most)
        {
            remembered.Clear();
        }

        remembered[key] = value;
    }
}
