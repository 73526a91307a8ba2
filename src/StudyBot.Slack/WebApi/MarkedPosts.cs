using StudyBot.Slack.Models;
using StudyBot.Slack.Models.Answers;
using StudyBot.Slack.Models.Messages;

namespace StudyBot.Slack.WebApi;

/// <summary>Posts a message once, although Slack knows no way to say that a second request is the first one again.</summary>
/// <remarks>
/// When it is uncertain whether a message was posted, the channel is read back for the marker in the message's metadata before it is posted again.
/// The page is small enough for apps that Slack limits to fifteen messages a minute.
/// </remarks>
internal sealed class MarkedPosts(SlackWebClient client, TimeProvider clock)
{
    private const int MostTries = 3;

    /// <summary>How far Slack's clock may be behind ours.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    /// <param name="message">Carries the marker.</param>
    public async Task<PostedAnswer> PostAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - Skew;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await client.PostMessageAsync(message, cancellationToken);
            }
            catch (SlackApiException failure) when (failure.IsUncertain && attempt < MostTries)
            {
                if (await FindAsync(message, since, cancellationToken) is { } posted)
                {
                    return posted;
                }
            }
        }
    }

    /// <summary>The message, where one with its marker was posted to its channel or thread since then.</summary>
    public async Task<PostedAnswer?> FindAsync(OutgoingMessage message, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var page = new HistoryPage { Oldest = SlackTimestamp.At(since), Limit = HistoryPage.SmallestLimit };
        while (true)
        {
            var found = message.ThreadTs is { } thread
                ? await client.ReadRepliesAsync(message.Channel, thread, page, cancellationToken)
                : await client.ReadHistoryAsync(message.Channel, page, cancellationToken);
            if (found.Messages.FirstOrDefault(one => IsSame(one.Metadata, message.Metadata)) is { } posted)
            {
                return new PostedAnswer(message.Channel, posted.Ts) { IsOk = true };
            }

            if (found.ResponseMetadata?.NextCursor is not { Length: > 0 } cursor)
            {
                return null;
            }

            page = page with { Cursor = cursor };
        }
    }

    private static bool IsSame(MessageMetadata? one, MessageMetadata? other) =>
        one is not null
            && other?.EventType is { } type
            && one.MarkerOf(type) is { } marker
            && marker == other.MarkerOf(type);
}
