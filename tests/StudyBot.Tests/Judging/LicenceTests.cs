using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Judging.Licensing;
using StudyBot.Core.Scoring.Judge;
using StudyBot.TestSupport;
using StudyBot.TestSupport.Judge;
using Xunit;

namespace StudyBot.Tests.Judging;

/// <summary>What the night finds out about the judge.</summary>
public sealed class LicenceTests
{
    [Fact]
    public async Task What_people_have_decided_is_measured_at_night_and_reported()
    {
        var labels = new FewLabels();
        await using var bench = await JudgeBench.StartAsync(labels: labels);
        var (_, round) = await bench.OpenConsentedRoundAsync();
        await bench.AnswerAsync(round, Some.GoodAnswer);
        await bench.JudgeAsync();
        labels.Known = [new HumanLabel(1, Some.Edition(), Some.GoodAnswer, "data", 4), new HumanLabel(1, Some.Edition(), Some.GoodAnswer, "production", 4)];

        await NightAsync(bench);

        var report = CardText.Of(await bench.Study.TypeAsync(Some.Moderator(), "judge report"));
        Assert.Contains("1 answers to 1 questions, 2 levels", report);
        Assert.Contains("people have decided about 1 of the 50 answers it takes", report);
    }

    [Fact]
    public async Task A_licence_lapses_when_the_agreement_is_gone()
    {
        await using var bench = await JudgeBench.StartAsync();
        await bench.OpenConsentedRoundAsync();
        await bench.LicenseAsync();

        await NightAsync(bench);

        await using var history = bench.Study.History();
        Assert.Equal(LicenceState.Lapsed, (await history.JudgeLicences.SingleAsync()).State);
        Assert.Contains("after: lapsed: people have decided about 0 of", CardText.Of(await bench.Study.TypeAsync(Some.Moderator(), "audit")));
    }

    [Fact]
    public async Task What_this_judge_has_not_seen_is_judged_again_for_the_measurement_and_changes_nothing()
    {
        var labels = new FewLabels();
        await using var bench = await JudgeBench.StartAsync(labels: labels);
        var (_, round) = await bench.OpenConsentedRoundAsync();
        await bench.AnswerAsync(round, Some.GoodAnswer);
        await bench.JudgeAsync();
        var card = bench.CardOf(round);
        await bench.Study.Get<Core.History.HistoryWriter>().WriteAsync(
            async history => (await history.Judgements.SingleAsync()).Fingerprint = "an older judge", CancellationToken.None);
        labels.Known = [new HumanLabel(1, Some.Edition(), Some.GoodAnswer, "data", 4)];

        await NightAsync(bench);
        await bench.JudgeAsync();

        await using var history = bench.Study.History();
        var judgement = await history.Judgements.SingleAsync();
        Assert.NotEqual("an older judge", judgement.Fingerprint);
        Assert.True(judgement.IsForMeasure);
        Assert.Equal(card, bench.CardOf(round));
    }

    [Fact]
    public async Task The_mirror_shows_a_judge_that_minds_nothing_but_what_is_said()
    {
        await using var bench = await JudgeBench.StartAsync();

        Assert.Contains("spread 0.00 levels", await MirrorAsync(bench));
    }

    [Fact]
    public async Task The_mirror_shows_a_judge_that_can_be_talked_into_something()
    {
        await using var bench = await JudgeBench.StartAsync();
        bench.Loopback.Manner = Manners.Gullible;

        Assert.Contains("with an instruction to the judge: +3.00", await MirrorAsync(bench, Some.WeakAnswer));
    }

    [Fact]
    public async Task The_mirror_is_held_up_once_a_night()
    {
        await using var bench = await JudgeBench.StartAsync();
        await MirrorAsync(bench);
        var asked = bench.Loopback.Asked.Count;

        await bench.Study.Get<JudgeNight>().RunDueAsync(CancellationToken.None);

        Assert.Equal(asked, bench.Loopback.Asked.Count);
        Assert.Equal(5, asked); // The answer, once for both, and four other wordings: it has no filler words.
    }

    private static async Task<string> MirrorAsync(JudgeBench bench, string answer = Some.GoodAnswer)
    {
        var (_, round) = await bench.OpenConsentedRoundAsync();
        await bench.AnswerAsync(round, answer);
        await bench.JudgeAsync();
        await NightAsync(bench);
        return CardText.Of(await bench.Study.TypeAsync(Some.Moderator(), "judge mirror"));
    }

    private static Task NightAsync(JudgeBench bench)
    {
        bench.Clock.AdvanceTo(new DateTimeOffset(bench.Clock.GetUtcNow().Date.AddDays(1).AddHours(3), TimeSpan.Zero));
        return bench.Study.Get<JudgeNight>().RunDueAsync(CancellationToken.None);
    }

    private sealed class FewLabels : IHumanLabels
    {
        public IReadOnlyList<HumanLabel> Known { get; set; } = [];

        public Task<IReadOnlyList<HumanLabel>> ReadAsync(long workspaceId, string rubricId, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<HumanLabel>>([.. Known.Where(label => label.Edition.Rubric.Id == rubricId)]);
    }
}
