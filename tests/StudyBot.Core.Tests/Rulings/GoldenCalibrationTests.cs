using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Evaluation.Rows;
using StudyBot.Core.Members;
using StudyBot.Core.Questions;
using StudyBot.Core.Rulings.Calibration;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Rulings;

/// <summary>The bank's goldens teach the levels of every workspace, without a ruling, and only where they bring them nearer to people.</summary>
public sealed class GoldenCalibrationTests
{
    private const int Questions = 12;

    private readonly WorkspaceId _workspace = new(1);

    [Fact]
    public async Task Goldens_on_which_people_give_one_more_raise_the_levels_of_a_workspace_without_rulings()
    {
        using var bench = Bench(more: 1);
        var (_, round) = await bench.OpenRoundAsync();

        await bench.SayAsync(round, Some.Member("Elm"), Some.AnswerOfLevel(1));
        await bench.DrainAsync();

        await using var history = bench.History();
        var scored = await history.AnswerRevisions.SingleAsync();
        Assert.Equal(5m, scored.Total); // Level 2.
        Assert.Matches(@"^in-text/1\+cal-[0-9a-f]{12}$", scored.ScorerVersion);
    }

    [Fact]
    public async Task A_score_is_given_again_by_the_goldens_it_came_from_and_by_no_others()
    {
        using var bench = Bench(more: 1);
        await bench.OpenRoundAsync();
        var desk = bench.Get<CalibrationDesk>();
        await desk.RefitAllAsync(CancellationToken.None);
        var version = (await desk.CurrentAsync(_workspace, CancellationToken.None)).Version;

        using var others = Bench(more: -1, bench.Get<IDbContextFactory<Core.History.StudyBotDbContext>>());

        Assert.Equal(version, (await desk.ReplayAsync(_workspace, version, CancellationToken.None))?.Version);
        Assert.Null(await others.Get<CalibrationDesk>().ReplayAsync(_workspace, version, CancellationToken.None));
    }

    [Fact]
    public async Task Goldens_that_agree_with_the_scorer_move_nothing_and_leave_no_trace()
    {
        using var bench = Bench(more: 0);
        await bench.OpenRoundAsync();
        var desk = bench.Get<CalibrationDesk>();

        await desk.RefitAllAsync(CancellationToken.None);

        Assert.True((await desk.CurrentAsync(_workspace, CancellationToken.None)).IsOff);
        await using var history = bench.History();
        Assert.Empty(await history.Calibrations.ToListAsync());
    }

    private static StudyBench Bench(int more, IDbContextFactory<Core.History.StudyBotDbContext>? history = null) => new(
        history,
        bank: Some.Bank(Questions),
        goldens: new StandingGoldens(
        [
            .. from question in Enumerable.Range(1, Questions)
               from place in Enumerable.Range(0, 10)
               let level = 1 + (place % 3)
               select new GoldenRow(
                   new QuestionId($"question-{question}"),
                   $"{question}-{place}",
                   Some.AnswerOfLevel(level),
                   new Dictionary<string, int> { ["data"] = level + more },
                   new Dictionary<string, int>()),
        ]));
}
