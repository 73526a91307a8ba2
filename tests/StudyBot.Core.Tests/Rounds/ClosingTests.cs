using StudyBot.Core.Chat;
using StudyBot.Core.Rounds;
using StudyBot.Core.Scoring;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Rounds;

public sealed class ClosingTests : IDisposable
{
    private readonly StudyBench _bench = new();

    [Fact]
    public async Task The_closed_card_has_no_button_and_the_final_count()
    {
        var (subscription, round) = await _bench.OpenRoundAsync();
        _bench.Room.Write(StudyBench.ThreadOf(round), Some.Member(), Some.AnswerOfLevel(4), _bench.Clock.GetUtcNow());
        _bench.Clock.AdvanceTo(round.DeadlineAt.AddSeconds(5));

        await _bench.RunAsync(subscription);

        var card = _bench.Room.Posts[0].Card;
        Assert.Empty(card.Buttons);
        Assert.Equal(CardTone.Muted, card.Tone);
        Assert.Contains("Answers: 1", CardText.Of(card));
        Assert.Contains($"Closed: <time:{round.DeadlineAt.AddSeconds(5).ToUnixTimeSeconds()}>", CardText.Of(card));
    }

    [Fact]
    public async Task The_closing_post_tells_how_it_went_and_how_it_could_have_gone()
    {
        var (subscription, round) = await _bench.OpenRoundAsync();
        await _bench.SayAsync(round, Some.Member("Birch"), Some.AnswerOfLevel(3));
        await _bench.SayAsync(round, Some.Member("Cedar"), Some.AnswerOfLevel(2));
        await _bench.SayAsync(round, Some.Member("Dogwood"), Some.AnswerOfLevel(4));
        _bench.Clock.AdvanceTo(round.DeadlineAt);

        await _bench.RunAsync(subscription);

        var post = _bench.Room.Posts[^1];
        Assert.Equal(StudyBench.ThreadOf(round), post.Ref.Place);
        Approved.Matches(CardText.Of(post.Card));
    }

    [Fact]
    public void What_at_least_half_of_the_answers_lack_is_most_missed_first()
    {
        var missed = RoundReview.MissedBy(
            [Score("time-split", "leakage"), Score("time-split"), Score("monitor"), Score("time-split", "leakage")], Some.Question());

        Assert.Equal([("the idea of time-split", 3), ("the idea of leakage", 2)], missed.Select(concept => (concept.Means, concept.Answers)));
    }

    [Fact]
    public void Without_answers_nothing_was_missed() => Assert.Empty(RoundReview.MissedBy([], Some.Question()));

    public void Dispose() => _bench.Dispose();

    private static AnswerScore Score(params string[] missing) => new()
    {
        Criteria =
        [
            new CriterionScore { CriterionId = "data", Name = "Data", Level = 1, Weight = 1, Evidence = [], Missing = missing, Reason = "" },
        ],
        Rationale = new Rationale(null, null, null),
    };
}
