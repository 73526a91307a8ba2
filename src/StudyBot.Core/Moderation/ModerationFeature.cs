using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands.Handling;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.Core.Schedules;
using StudyBot.Core.Schedules.Texts;
using StudyBot.Core.Tracks;

namespace StudyBot.Core.Moderation;

/// <summary>Answers what moderators need besides tracks: the audit log and the weekly leaderboard.</summary>
public sealed class ModerationFeature(
    IDbContextFactory<StudyBotDbContext> contexts,
    HistoryWriter writer,
    MemberDirectory members,
    ChatPlatforms platforms,
    IAlarmClock alarm,
    TimeProvider clock) : IInteractionFeature
{
    private const int EntriesShown = 20;

    public void Register(InteractionMap map)
    {
        map.Command("audit", AuditAsync);
        map.Command("board weekly", SetWeeklyBoardAsync);
    }

    private async Task<InteractionReply> AuditAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var count = int.TryParse(call.Option("count"), out var asked) ? asked : EntriesShown;
        var workspace = await members.WorkspaceIdAsync(call.Place.Channel.Workspace, cancellationToken);
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var entries = await (
            from entry in history.Audit
            where entry.WorkspaceId == workspace
            from actor in history.Members.Where(member => member.Id == entry.ActorId).DefaultIfEmpty()
            orderby entry.Id descending
            select new { entry, Name = actor == null ? "The platform" : actor.Name })
            .Take(count).AsNoTracking().ToListAsync(cancellationToken);
        return Replies.Private(new Card
        {
            Title = "Audit log",
            Sections = entries.Count == 0
                ? [new CardSection(null, Markup.Of($"No moderator has changed anything yet."))]
                : [.. entries.Select(row => new CardSection($"{row.entry.Act}: {row.entry.Target}", Markup.Lines(
                    Markup.Of($"{row.Name}, {row.entry.At}"),
                    row.entry.Before.Length == 0 ? Markup.Empty : Markup.Of($"before: {row.entry.Before}"),
                    Markup.Of($"after: {row.entry.After}"))))],
        });
    }

    private async Task<InteractionReply> SetWeeklyBoardAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var input = new ScheduleInput(call.Option, ScheduleInput.Defaults.ForNew, now);
        var channels = await platforms[call.Place.Channel.Platform].ListChannelsAsync(call.Place.Channel.Workspace, cancellationToken);
        if (ChannelFinder.Find(channels, call.Required("channel"), out var problem) is not { } channel || input.Problems.Count > 0)
        {
            return Replies.Problem(Markup.Lines(
                input.Problems.Values.Append(problem).Select(sentence => Markup.Of($"{sentence}"))));
        }

        var actor = await members.IdOfAsync(call.Member, cancellationToken);
        var workspace = await writer.WriteAsync(
            async history =>
            {
                var row = await history.Workspaces.SingleAsync(other =>
                    other.Platform == call.Place.Channel.Platform && other.ExternalId == call.Place.Channel.WorkspaceId);
                var before = Describe(row, channels);
                row.BoardChannelId = channel.Ref.Id;
                (row.BoardChannelGoneAt, row.BoardChannelSeenAt) = (null, now);
                row.BoardDay = Enum.Parse<DayOfWeek>(call.Required("day"), ignoreCase: true);
                (row.BoardTime, row.BoardZoneId) = (input.Time, input.ZoneId);
                row.BoardFromDate = ScheduleChanges.FirstDate(input.Time, input.ZoneId, now);
                AuditLog.Add(history, row.Id, actor, call.Command.Words, "weekly leaderboard", before, Describe(row, channels), now);
                return row;
            },
            cancellationToken);
        await alarm.WakeAsync(workspace.Id, cancellationToken);
        return Replies.Done("Weekly leaderboard", $"Posted {Describe(workspace, channels)}.");
    }

    private static string Describe(Workspace workspace, IReadOnlyList<ChannelListing> channels) => workspace.BoardChannelId is not { } id
        ? "none"
        : $"in #{channels.FirstOrDefault(channel => channel.Ref.Id == id)?.Name ?? id} "
            + $"on {workspace.BoardDay} at {TimeText.Format(workspace.BoardTime)} {workspace.BoardZoneId}";
}
