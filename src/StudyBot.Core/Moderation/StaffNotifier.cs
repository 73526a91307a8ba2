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

    /// <summary>Part of a transaction; told by the next <see cref="TellWaitingAsync"/>.</summary>
    public async Task RecordAsync(StudyBotDbContext history, Subscription subscription, string key, string text)
    {
        if (await history.StaffNotices.AnyAsync(notice => notice.WorkspaceId == subscription.WorkspaceId && notice.Key == key))
        {
            return;
        }

        Log.StaffNeeded(logger, key); // The text may name members.
        history.StaffNotices.Add(new StaffNotice
        {
            WorkspaceId = subscription.WorkspaceId,
            MemberId = await AddresseeAsync(history, subscription),
            ChannelId = subscription.ChannelId,
            Key = key,
            Text = text,
            CreatedAt = clock.GetUtcNow(),
        });
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
        try
        {
            var place = await PlaceAsync(notice, workspace, cancellationToken);
            var whisper = new Whisper(to, place, $"notice-{notice.Key}", card);
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

    /// <summary>A whisper needs a place that exists, and the notice may be about a channel that is gone.</summary>
    private async Task<Place> PlaceAsync(StaffNotice notice, Workspace workspace, CancellationToken cancellationToken)
    {
        var channels = await platforms[workspace.Platform].ListChannelsAsync(workspace.Ref, cancellationToken);
        var there = channels.FirstOrDefault(channel => channel.Ref.Id == notice.ChannelId)
            ?? ChannelFinder.UsableFirst(channels).FirstOrDefault();
        return new Place(there?.Ref ?? workspace.Channel(notice.ChannelId));
    }

    /// <summary>The owner; when they have left, the moderator who was here last.</summary>
    private static async Task<MemberId> AddresseeAsync(StudyBotDbContext history, Subscription subscription)
    {
        var present = history.Members.Where(member => member.LeftAt == null && !member.IsFormer);
        if (await present.AnyAsync(member => member.Id == subscription.OwnerId))
        {
            return subscription.OwnerId;
        }

        var moderators =
            from entry in history.Audit
            where entry.WorkspaceId == subscription.WorkspaceId && entry.Act != MemberDirectory.Left && entry.Act != MemberDirectory.Back
            join member in present on entry.ActorId equals member.Id
            orderby entry.Id descending
            select member.Id;
        return await moderators.Cast<MemberId?>().FirstOrDefaultAsync() ?? subscription.OwnerId;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A moderator is needed and is told: {Key}.")]
        public static partial void StaffNeeded(ILogger logger, string key);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Could not tell the moderator about {Key}; it is tried again.")]
        public static partial void NoticeFailed(ILogger logger, Exception failure, string key);
    }
}
