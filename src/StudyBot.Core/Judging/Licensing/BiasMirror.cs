using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Answers;
using StudyBot.Core.History;
using StudyBot.Core.Judging.Calls;
using StudyBot.Core.Members;
using StudyBot.Core.Rounds;
using StudyBot.Core.Scoring.Judge;
using StudyBot.Core.Scoring.Judge.Mirror;

namespace StudyBot.Core.Judging.Licensing;

/// <summary>Has the judge read answers again in other words, which say the same, and keeps the difference as a number.</summary>
public sealed class BiasMirror(
    IDbContextFactory<StudyBotDbContext> contexts, HistoryWriter writer, EditionShelf editions, JudgeCalls calls)
{
    /// <summary>Six readings each: the answer as it is and five changes.</summary>
    private const int AnswersPerNight = 4;

    public async Task LookAsync(WorkspaceId workspace, DateOnly date, JudgeSetup setup, CancellationToken cancellationToken)
    {
        var endpoint = calls.For(workspace, setup);
        var shifts = new List<IReadOnlyDictionary<NeutralChange, Shift>>();
        try
        {
            foreach (var (revision, editionId) in await SampleAsync(workspace, setup, cancellationToken))
            {
                var edition = await editions.GetAsync(editionId, cancellationToken);
                var judged = new JudgeCase(edition, revision.Text, revision.Score!); // The sample has scored revisions only.
                if (await ShiftsAsync(judged, setup.Judge, endpoint, cancellationToken) is { } shift)
                {
                    shifts.Add(shift);
                }
            }
        }
        catch (JudgeEndpointException)
        {
            // No budget or no judge: what was measured before counts, and tomorrow is another night.
        }

        await writer.WriteAsync(
            history =>
            {
                history.MirrorReadings.Add(Reading(workspace, date, setup, shifts));
                return Task.CompletedTask;
            },
            cancellationToken);
    }

    /// <summary>Every text that may have been sent of an answer: as it is, and in other words.</summary>
    public static IEnumerable<string> WordingsOf(string answer) =>
        Enum.GetValues<NeutralChange>().Select(change => NeutralVariant.Of(answer, change)).Prepend(answer);

    /// <summary>The newest answers that may still go to the judge and that it has judged.</summary>
    private async Task<IReadOnlyList<(AnswerRevision Revision, long EditionId)>> SampleAsync(
        WorkspaceId workspace, JudgeSetup setup, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var judged =
            from answer in history.JudgeableBy(setup.Endpoint.Provider)
            join member in history.Members on answer.MemberId equals member.Id
            where member.WorkspaceId == workspace
            join revision in history.AnswerRevisions on answer.Id equals revision.AnswerId
            where revision.Number == answer.CurrentNumber && revision.Score != null
            where history.Judgements.Any(row => row.RevisionId == revision.Id && row.State == JudgementState.Judged)
            join round in history.Rounds on answer.RoundId equals round.Id
            orderby revision.Id descending
            select new { revision, round.EditionId };
        var rows = await judged.Take(AnswersPerNight).AsNoTracking().ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.revision, row.EditionId))];
    }

    /// <returns>Null when the answer itself, or none of its variants, could be read.</returns>
    private static async Task<IReadOnlyDictionary<NeutralChange, Shift>?> ShiftsAsync(
        JudgeCase judged, AnswerJudge judge, IJudgeEndpoint endpoint, CancellationToken cancellationToken)
    {
        if (await judge.ReadOnceAsync(judged, endpoint, cancellationToken) is not { } original)
        {
            return null;
        }

        var shifts = new Dictionary<NeutralChange, Shift>();
        foreach (var change in Enum.GetValues<NeutralChange>())
        {
            var variant = judged with { Answer = NeutralVariant.Of(judged.Answer, change) };
            if (await judge.ReadOnceAsync(variant, endpoint, cancellationToken) is { } levels)
            {
                var differences = original.Select(pair => levels[pair.Key] - pair.Value).ToList();
                shifts.Add(change, new Shift(differences.Average(), differences.Average(difference => Math.Abs((double)difference))));
            }
        }

        return shifts.Count == 0 ? null : shifts;
    }

    private static MirrorReading Reading(
        WorkspaceId workspace, DateOnly date, JudgeSetup setup, List<IReadOnlyDictionary<NeutralChange, Shift>> shifts) => new()
        {
            WorkspaceId = workspace,
            Date = date,
            Fingerprint = $"{setup.Endpoint.Model} {setup.Judge.Version}",
            Answers = shifts.Count,
            Shorter = Mean(shifts, NeutralChange.Shorter),
            Bulleted = Mean(shifts, NeutralChange.Bulleted),
            Padded = Mean(shifts, NeutralChange.Padded),
            Reordered = Mean(shifts, NeutralChange.Reordered),
            Instructed = Mean(shifts, NeutralChange.Instructed),
            Spread = shifts.SelectMany(shift => shift.Values).Select(shift => shift.Size).DefaultIfEmpty().Average(),
        };

    private static double Mean(List<IReadOnlyDictionary<NeutralChange, Shift>> shifts, NeutralChange change) =>
        shifts.Where(shift => shift.ContainsKey(change)).Select(shift => shift[change].Change).DefaultIfEmpty().Average();

    /// <param name="Change">The mean change in levels, up or down.</param>
    /// <param name="Size">The mean size of the changes.</param>
    private sealed record Shift(double Change, double Size);
}
