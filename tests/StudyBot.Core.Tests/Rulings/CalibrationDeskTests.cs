using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Members;
using StudyBot.Core.Privacy;
using StudyBot.Core.Rounds;
using StudyBot.Core.Rulings.Calibration;
using StudyBot.Core.Scoring.Calibration;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Rulings;

/// <summary>Guards against calibrations nobody can follow: fitted while scoring, or not to be found again.</summary>
public sealed class CalibrationDeskTests : IDisposable
{
    private readonly StudyBench _bench = new(bank: Some.Bank(questions: 1));
    private readonly WorkspaceId _workspace = new(1);

    [Fact]
    public async Task Three_rulings_one_higher_raise_the_answers_that_follow_and_their_score_says_by_what()
    {
        var round = await RuledAsync(3, by: 1);

        await AnswerAsync(round, "Elm", 1, "something else");

        var (version, total) = await NewestAsync();
        Assert.Matches(@"^in-text/1\+cal-[0-9a-f]{12}$", version);
        Assert.Equal(5m, total);
        var why = CardText.Of(await _bench.TypeAsync(Some.Member("Elm"), "why"));
        Assert.Contains("~~level 1 by the rules alone~~ **level 2 with what moderators' rulings have taught**", why);
        Assert.Contains($"scored by {version}", why);
    }

    [Theory]
    [InlineData(2, 1)] // Too few.
    [InlineData(4, 0)] // They agree with the rules.
    public async Task Rulings_that_teach_nothing_move_nothing(int rulings, int by)
    {
        var round = await RuledAsync(rulings, by);

        await AnswerAsync(round, "Elm", 1, "something else");

        Assert.Equal(("in-text/1", 2.5m), await NewestAsync());
    }

    [Fact]
    public async Task Scores_given_before_stay_as_they_are()
    {
        var (_, round) = await _bench.OpenRoundAsync();
        await AnswerAsync(round, "Elm", 1, "something else");
        await RuleAsync(round, 3, by: 1);

        await using var history = _bench.History();
        Assert.Equal(2.5m, (await history.AnswerRevisions.OrderBy(row => row.Id).FirstAsync()).Total);
    }

    [Fact]
    public async Task A_score_is_given_again_by_the_calibration_it_names_whatever_was_ruled_since()
    {
        var round = await RuledAsync(3, by: 1);
        await AnswerAsync(round, "Elm", 1, "something else");
        var (version, total) = await NewestAsync();
        await RuleAsync(round, 5, by: 3, first: 10);

        var desk = _bench.Get<CalibrationDesk>();
        var name = version.Split('+')[1];
        var replayed = await desk.ReplayAsync(_workspace, name, CancellationToken.None);

        Assert.NotEqual(name, (await desk.CurrentAsync(_workspace, CancellationToken.None)).Version);
        Assert.Equal(total, await TotalAsync(replayed!, round, Some.AnswerOfLevel(1) + " something else"));
        Assert.Null(await desk.ReplayAsync(_workspace, "cal-000000000000", CancellationToken.None));
        Assert.Null(await desk.ReplayAsync(new WorkspaceId(2), name, CancellationToken.None));
    }

    [Fact]
    public async Task After_a_restart_the_calibration_is_the_same()
    {
        await RuledAsync(4, by: 1);
        var before = await _bench.Get<CalibrationDesk>().CurrentAsync(_workspace, CancellationToken.None);

        using var restarted = new StudyBench(_bench.Get<IDbContextFactory<Core.History.StudyBotDbContext>>());
        var after = await restarted.Get<CalibrationDesk>().CurrentAsync(_workspace, CancellationToken.None);
        await restarted.Get<CalibrationDesk>().RefitAllAsync(CancellationToken.None);

        Assert.NotEmpty(before.Version);
        Assert.Equal((before.Version, before.Parameters), (after.Version, after.Parameters));
        await using var history = _bench.History();
        Assert.Equal(4, await history.Calibrations.CountAsync()); // One for each ruling; fitting again to the same adds none.
    }

    [Fact]
    public async Task Rulings_go_with_their_authors_data()
    {
        var round = await RuledAsync(3, by: 1);
        await AnswerAsync(round, "Elm", 1, "something else");
        var name = (await NewestAsync()).Version.Split('+')[1];
        var author = await _bench.Get<MemberDirectory>().IdOfAsync(Some.Member("Member0"), CancellationToken.None);

        Assert.Contains("Seen differently.", await _bench.Get<PersonalRecord>().ExportAsync(author, CancellationToken.None));
        await _bench.Get<PersonalRecord>().DeleteAsync(author, CancellationToken.None);

        await using var history = _bench.History();
        Assert.Equal(2, await history.Rulings.CountAsync());
        Assert.Null(await _bench.Get<CalibrationDesk>().ReplayAsync(_workspace, name, CancellationToken.None));
        Assert.True((await _bench.Get<CalibrationDesk>().RefitAsync(_workspace, CancellationToken.None)).IsOff);
    }

    public void Dispose() => _bench.Dispose();

    private async Task<Round> RuledAsync(int rulings, int by)
    {
        var (_, round) = await _bench.OpenRoundAsync();
        await RuleAsync(round, rulings, by);
        return round;
    }

    /// <summary>As many members answer at level 1, and a moderator rules each to be so much higher.</summary>
    private async Task RuleAsync(Round round, int rulings, int by, int first = 0)
    {
        foreach (var number in Enumerable.Range(first, rulings))
        {
            await AnswerAsync(round, $"Member{number}", 1, $"case number {number}");
        }

        foreach (var number in Enumerable.Range(first, rulings))
        {
            await _bench.TypeAsync(
                Some.Moderator(), $"overrule member:Member{number} round:{round.Id.Value} criterion:data level:{1 + by} note:Seen differently.");
        }
    }

    private async Task AnswerAsync(Round round, string member, int level, string more)
    {
        await _bench.SayAsync(round, Some.Member(member), $"{Some.AnswerOfLevel(level)} {more}");
        await _bench.DrainAsync();
    }

    private async Task<(string Version, decimal? Total)> NewestAsync()
    {
        await using var history = _bench.History();
        var revision = await history.AnswerRevisions.AsNoTracking().OrderByDescending(row => row.Id).FirstAsync();
        return (revision.ScorerVersion!, revision.Total);
    }

    private static async Task<decimal> TotalAsync(LevelCalibration calibration, Round round, string answer)
    {
        var score = await new ScoreInText().ScoreAsync(Some.Edition(), answer, CancellationToken.None);
        return calibration.Apply(CalibrationDesk.QuestionKey(round.EditionId), answer, score).Total;
    }
}
