using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands.Handling;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.Core.Questions;
using StudyBot.Core.Schedules.Texts;
using StudyBot.Core.Schedules.Zones;
using StudyBot.Core.Text;

namespace StudyBot.Core.Standings;

/// <summary>Answers what members ask about where they stand, and how they are shown.</summary>
public sealed class StandingFeature(
    LeaderboardReader boards,
    ProgressReader progress,
    MemberDirectory members,
    HistoryWriter writer,
    IQuestionBank bank,
    TimeProvider clock) : IInteractionFeature
{
    /// <summary>A later start would give a day's question most of a second day.</summary>
    private static readonly TimeOnly LatestDayStart = new(12, 0);

    public void Register(InteractionMap map)
    {
        map.Command("me", MeAsync);
        map.Command("leaderboard", LeaderboardAsync);
        map.Command("hide", (call, cancellationToken) => SetHiddenAsync(call, isHidden: true, cancellationToken));
        map.Command("show", (call, cancellationToken) => SetHiddenAsync(call, isHidden: false, cancellationToken));
        map.Command("day", SetDayAsync);
        map.Command("how-points-work", (_, _) => Task.FromResult(Replies.Private(PointsCard.Create())));
    }

    private async Task<InteractionReply> MeAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var member = await members.IdOfAsync(call.Member, cancellationToken);
        return Replies.Private(ProgressCard.Of(await progress.ReadAsync(member, cancellationToken)));
    }

    private async Task<InteractionReply> LeaderboardAsync(CommandCall call, CancellationToken cancellationToken)
    {
        TrackId? track = null;
        if (call.Option("track") is { } typed)
        {
            var names = bank.Current.Tracks.Select(known => known.Id.Value).ToList();
            if (names.Find(name => string.Equals(name, typed, StringComparison.OrdinalIgnoreCase)) is not { } name)
            {
                return Replies.Problem(NotFound.Markup("track", typed, names));
            }

            track = new TrackId(name);
        }

        var window = Enum.Parse<BoardWindow>(call.Option("window") ?? nameof(BoardWindow.Week), ignoreCase: true);
        var member = await members.IdOfAsync(call.Member, cancellationToken);
        var settings = await progress.MemberAsync(member, cancellationToken);
        var today = WallClock.DateAt(clock.GetUtcNow(), await progress.ZoneAsync(settings, cancellationToken));
        var workspace = await members.WorkspaceIdAsync(call.Member.Ref.Workspace, cancellationToken);
        var board = await boards.ReadAsync(workspace, track, window, today, member, cancellationToken);
        return Replies.Private(LeaderboardCard.Of(board, Note(board, settings.IsHidden)));
    }

    private static string? Note(Leaderboard board, bool isHidden) => (isHidden, board.Lines.Count) switch
    {
        (true, _) => "You are hidden, so you stand on no board. Undo it with /study show.",
        (_, 0) => null,
        _ => "You have no points here yet. They come when a round you answered closes.",
    };

    private async Task<InteractionReply> SetHiddenAsync(CommandCall call, bool isHidden, CancellationToken cancellationToken)
    {
        await ChangeAsync(call, member => member.IsHidden = isHidden, cancellationToken);
        return isHidden
            ? Replies.Done(
                "You are hidden",
                $"You stand on no board and your answers are quoted without your name. Your points stay yours. Undo: **/study show**")
            : Replies.Done("You are shown", $"You stand on the boards again. Undo: **/study hide**");
    }

    private async Task<InteractionReply> SetDayAsync(CommandCall call, CancellationToken cancellationToken)
    {
        string? zone = null;
        if (call.Option("zone") is { } typedZone)
        {
            switch (TimeZoneFinder.Resolve(typedZone, clock.GetUtcNow()))
            {
                case ZoneVerdict.Accepted accepted:
                    zone = accepted.ZoneId;
                    break;
                case ZoneVerdict.Ambiguous ambiguous:
                    return Replies.Problem($"{ambiguous.Sentence}");
                case ZoneVerdict.Unknown unknown:
                    return Replies.Problem($"{unknown.Sentence}");
            }
        }

        TimeOnly? start = null;
        if (call.Option("start") is { } typedStart)
        {
            if (!TimeText.TryParse(typedStart, out var time, out var problem))
            {
                return Replies.Problem($"{problem}");
            }

            if (time > LatestDayStart)
            {
                return Replies.Problem(
                    $"A day starts at {TimeText.Format(LatestDayStart)} at the latest; {typedStart} is too late for that.");
            }

            start = time;
        }

        var changed = await ChangeAsync(
            call, member => (member.ZoneId, member.DayStart) = (zone ?? member.ZoneId, start ?? member.DayStart), cancellationToken);
        return Replies.Done(
            "Your day",
            $"Your day starts at {TimeText.Format(changed.DayStart)} by the clock of {changed.ZoneId ?? "each track's zone"}. "
            + $"It counts for answers from now on; streaks you have stay.");
    }

    private async Task<Member> ChangeAsync(CommandCall call, Action<Member> change, CancellationToken cancellationToken)
    {
        var id = await members.IdOfAsync(call.Member, cancellationToken);
        return await writer.WriteAsync(
            async history =>
            {
                var member = await history.Members.SingleAsync(row => row.Id == id);
                change(member);
                return member;
            },
            cancellationToken);
    }
}
