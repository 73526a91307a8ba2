using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.Core.Tracks;

namespace StudyBot.Core.Moderation;

/// <summary>Tells the moderator who set a subscription up that something needs a person, once per incident.</summary>
public sealed partial class StaffNotifier(
    IDbContextFactory<StudyBotDbContext> contexts,
    HistoryWriter writer,
    ChatPlatforms platforms,
    TimeProvider clock,
    ILogger<StaffNotifier> logger)
{
    /// <param name="key">Names the incident; a second notice with the same key is not sent.</param>
    public async Task TellAsync(Subscription subscription, string key, string text, CancellationToken cancellationToken)
    {
        await writer.WriteAsync(history => RecordAsync(history, subscription, key, text), cancellationToken);
        await TellWaitingAsync(subscription.WorkspaceId, cancellationToken);
    }

    /// <summary>Sends what is recorded but not told; called again after every restart.</summary>
    public async Task TellWaitingAsync(WorkspaceId workspace, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var waiting = await (
            from notice in history.StaffNotices
            where notice.WorkspaceId == workspace && notice.ToldAt == null
            join member in history.Members on notice.MemberId equals member.Id
            join place in history.Workspaces on notice.WorkspaceId equals place.Id
            orderby notice.Id
            select new { notice, member, place }).AsNoTracking().ToListAsync(cancellationToken);
        foreach (var row in waiting)
        {
            await TellAsync(row.notice, row.member, row.place, cancellationToken);
        }
    }

    private async Task TellAsync(StaffNotice notice, Member member, Workspace workspace, CancellationToken cancellationToken)
    {
        var card = new Card
        {
            Title = "StudyBot needs a moderator",
            Sections = [new CardSection(null, Markup.Of($"{notice.Text}"))],
            Tone = CardTone.Warning,
        };
        var to = new MemberRef(workspace.Platform, workspace.ExternalId, member.ExternalId);
        var whisper = new Whisper(to, new Place(workspace.Channel(notice.ChannelId)), $"notice-{notice.Key}", card);
        try
        {
            await platforms[workspace.Platform].WhisperAsync(whisper, cancellationToken);
            await writer.WriteAsync(
                async history => (await history.StaffNotices.SingleAsync(row => row.Id == notice.Id)).ToldAt = clock.GetUtcNow(),
                cancellationToken);
        }
        catch (ChatPlatformException failure)
        {
            Log.NoticeFailed(logger, failure, notice.Key);
        }
    }

    private async Task RecordAsync(StudyBotDbContext history, Subscription subscription, string key, string text)
    {
        if (await history.StaffNotices.AnyAsync(notice => notice.WorkspaceId == subscription.WorkspaceId && notice.Key == key))
        {
            return;
        }

        Log.StaffNeeded(logger, key); // The text may name members.
        history.StaffNotices.Add(new StaffNotice
        {
            WorkspaceId = subscription.WorkspaceId,
            MemberId = subscription.OwnerId,
            ChannelId = subscription.ChannelId,
            Key = key,
            Text = text,
            CreatedAt = clock.GetUtcNow(),
        });
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A moderator is needed and is told: {Key}.")]
        public static partial void StaffNeeded(ILogger logger, string key);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Could not tell the moderator about {Key}; it is tried again.")]
        public static partial void NoticeFailed(ILogger logger, Exception failure, string key);
    }
}
