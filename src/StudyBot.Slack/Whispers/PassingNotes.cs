using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Slack.Models.Messages;
using StudyBot.Slack.Posts;
using StudyBot.Slack.Rendering;
using StudyBot.Slack.WebApi;
using StudyBot.Slack.Workspaces;

namespace StudyBot.Slack.Whispers;

/// <summary>Whispers where the member is looking, as messages that Slack forgets when it is loaded again.</summary>
/// <remarks>
/// Slack lets nobody change or take back such a message. So one waits for a moment, and what comes under the same key meanwhile takes its
/// place: the acknowledgement of an answer becomes its result.
/// </remarks>
internal sealed partial class PassingNotes(WorkspaceBook workspaces, MemberPlaces places, TimeProvider clock, ILogger<PassingNotes> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Later nobody looks there any more, and the direct message has told them.</summary>
    private static readonly TimeSpan IsOfUseFor = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(MemberRef Member, string Key), Whisper> _waiting = new();
    private readonly Channel<(MemberRef Member, string Key, DateTimeOffset DueAt)> _order =
        Channel.CreateUnbounded<(MemberRef, string, DateTimeOffset)>(new UnboundedChannelOptions { SingleReader = true });

    public void Add(Whisper whisper)
    {
        var key = (whisper.Member, whisper.Key);
        var isFirst = true;
        _waiting.AddOrUpdate(
            key,
            whisper,
            (_, _) =>
            {
                isFirst = false;
                return whisper;
            });
        if (isFirst)
        {
            _order.Writer.TryWrite((whisper.Member, whisper.Key, clock.GetUtcNow() + Pause));
        }
    }

    /// <summary>Returns only when cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var (member, key, dueAt) in _order.Reader.ReadAllAsync(cancellationToken))
        {
            var wait = dueAt - clock.GetUtcNow();
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, clock, cancellationToken);
            }

            if (_waiting.TryRemove((member, key), out var whisper) && clock.GetUtcNow() - dueAt < IsOfUseFor)
            {
                await ShowAsync(whisper, cancellationToken);
            }
        }
    }

    private async Task ShowAsync(Whisper whisper, CancellationToken cancellationToken)
    {
        try
        {
            var spot = MessageSpot.Of(places.Of(whisper.Member, whisper.Place));
            var part = CardRenderer.Render(whisper.Card, whisper.Place)[0];
            await workspaces.Get(whisper.Member.WorkspaceId).Api.PostEphemeralAsync(
                new EphemeralMessage
                {
                    Channel = spot.Channel,
                    ThreadTs = spot.Thread,
                    User = whisper.Member.Id,
                    Text = part.Text,
                    Blocks = part.Blocks(),
                },
                cancellationToken);
        }
        catch (Exception failure) when (failure is SlackApiException or ChatPlatformException)
        {
            Log.NotShown(logger, failure); // They may have left the channel; the direct message stands.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "A passing note was not shown.")]
        public static partial void NotShown(ILogger logger, Exception failure);
    }
}
