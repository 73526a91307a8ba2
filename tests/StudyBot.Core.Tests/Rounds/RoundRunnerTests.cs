using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.Questions;
using StudyBot.Core.Rounds;
using StudyBot.Core.Tracks;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Rounds;

public sealed class RoundRunnerTests : IDisposable
{
    private static readonly DateTimeOffset NineOClock = Some.Monday.AddHours(1);

    private readonly StudyBench _bench = new();

    [Fact]
    public async Task A_round_goes_from_its_schedule_to_the_ledger()
    {
        var (subscription, round) = await _bench.OpenRoundAsync();
        await _bench.SayAsync(round, Some.Member("Birch"), "The label leaks into the features I think here [level 4]");
        await _bench.SayAsync(round, Some.Member("Cedar"), "I would look at the split of the data first of all [level 2]");
        await _bench.DrainAsync();

        _bench.Clock.AdvanceTo(round.DeadlineAt);
        await _bench.RunAsync(subscription);

        await using var history = _bench.History();
        var finished = await history.Rounds.SingleAsync();
        Assert.Equal(RoundState.Finished, finished.State);
        Assert.Equal([100, 25], await history.Ledger.OrderBy(entry => entry.MemberId).Select(entry => entry.Points).ToListAsync());
        Assert.Equal(['q', 'c'], _bench.Room.Posts.Select(post => post.Marker.Value[0]));
    }

    [Fact]
    public async Task Before_its_time_nothing_is_posted_and_the_runner_says_when()
    {
        var subscription = await _bench.SubscribeAsync();

        Assert.Equal(NineOClock, await _bench.RunAsync(subscription));
        Assert.Empty(_bench.Room.Posts);
    }

    [Fact]
    public async Task On_time_the_question_is_posted_once_and_the_next_look_is_at_its_deadline()
    {
        var subscription = await _bench.SubscribeAsync();
        _bench.Clock.AdvanceTo(NineOClock);

        Assert.Equal(NineOClock.AddHours(10), await _bench.RunAsync(subscription));
        await _bench.RunAsync(subscription);

        var card = CardText.Of(Assert.Single(_bench.Room.Posts).Card);
        Assert.DoesNotContain("Posted late", card);
        Assert.Contains("[Answer privately]", card);
        Assert.Contains($"Closes: <time:{NineOClock.AddHours(10).ToUnixTimeSeconds()}>", card);
    }

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(2, 0, null)]
    [InlineData(40, 0, "Posted late")]
    [InlineData(240, 0, "Posted late")]
    public async Task Within_the_grace_the_question_comes_late_and_says_so(int minutes, int notices, string? label)
    {
        var subscription = await _bench.SubscribeAsync();
        _bench.Clock.AdvanceTo(NineOClock.AddMinutes(minutes));

        await _bench.RunAsync(subscription);

        Assert.Equal(label is not null, CardText.Of(Assert.Single(_bench.Room.Posts).Card).Contains("Posted late"));
        Assert.Equal(notices, Notices().Count);
    }

    [Fact]
    public async Task Beyond_the_grace_the_date_is_recorded_as_missed_and_one_moderator_told_once()
    {
        var subscription = await _bench.SubscribeAsync();
        _bench.Clock.AdvanceTo(NineOClock.AddMinutes(241));

        await _bench.RunAsync(subscription);
        await _bench.RunAsync(subscription);

        Assert.Empty(_bench.Room.Posts);
        Assert.Equal(RoundState.Missed, (await _bench.RoundAsync()).State);
        Assert.Contains("was not posted", CardText.Of(Assert.Single(Notices()).Card));
        Assert.Equal("alder", Notices()[0].Member.Id);
    }

    [Fact]
    public async Task After_a_week_away_one_question_is_posted_and_not_seven()
    {
        var subscription = await _bench.SubscribeAsync();
        _bench.Clock.AdvanceTo(NineOClock.AddDays(6).AddMinutes(10));

        await _bench.RunAsync(subscription);

        Assert.Single(_bench.Room.Posts);
        await using var history = _bench.History();
        Assert.Equal(6, await history.Rounds.CountAsync(round => round.State == RoundState.Missed));
    }

    [Fact]
    public async Task Dates_missed_together_are_told_in_one_notice()
    {
        var subscription = await _bench.SubscribeAsync();
        _bench.Clock.AdvanceTo(NineOClock.AddDays(6).AddMinutes(10));

        await _bench.RunAsync(subscription);
        await _bench.RunAsync(subscription);

        var notice = CardText.Of(Assert.Single(Notices()).Card);
        Assert.Contains("6 questions for ml-engineer in #ml were missed: 2026-11-23 to 2026-11-28.", notice);
    }

    [Fact]
    public async Task Dates_missed_later_are_an_incident_of_their_own()
    {
        var subscription = await _bench.SubscribeAsync();
        _bench.Clock.AdvanceTo(NineOClock.AddHours(6));
        await _bench.RunAsync(subscription);
        _bench.Clock.AdvanceTo(NineOClock.AddDays(3).AddHours(6));

        await _bench.RunAsync(subscription);

        Assert.Collection(
            Notices().Select(notice => CardText.Of(notice.Card)),
            first => Assert.Contains("The question of 2026-11-23", first),
            second => Assert.Contains("3 questions for ml-engineer in #ml were missed: 2026-11-24 to 2026-11-26.", second));
    }

    [Fact]
    public async Task A_track_without_questions_posts_nothing_and_tells_a_moderator_once()
    {
        _bench.Bank.Current = Some.Bank(questions: 0);
        var subscription = await _bench.SubscribeAsync();
        _bench.Clock.AdvanceTo(NineOClock);

        await _bench.RunAsync(subscription);
        await _bench.RunAsync(subscription);

        Assert.Empty(_bench.Room.Posts);
        Assert.Contains("has no questions", CardText.Of(Assert.Single(Notices()).Card));
    }

    [Fact]
    public async Task A_revisit_says_so()
    {
        _bench.Bank.Current = Some.Bank(questions: 1);
        var subscription = await _bench.SubscribeAsync();
        await _bench.PlayDayAsync(subscription, new DateOnly(2026, 11, 23));
        await _bench.PlayDayAsync(subscription, new DateOnly(2026, 11, 24));

        Assert.Equal([false, true], QuestionCards().Select(card => card.Contains("A revisit")));
    }

    [Fact]
    public async Task A_round_is_scored_and_explained_with_the_question_as_it_was_posted()
    {
        var (subscription, round) = await _bench.OpenRoundAsync();
        _bench.Bank.Current = new QuestionBank([Some.Track()], [Some.Rubric()], [], new Dictionary<string, IReadOnlyList<string>>());
        await _bench.SayAsync(round, Some.Member(), Some.AnswerOfLevel(4));
        await _bench.DrainAsync();

        _bench.Clock.AdvanceTo(round.DeadlineAt);
        await _bench.RunAsync(subscription);

        Assert.Contains("question version 1", CardText.Of(await _bench.TypeAsync(Some.Member(), "why")));
        Assert.Contains("Look at when each column is written.", CardText.Of(_bench.Room.Posts[^1].Card));
    }

    [Fact]
    public async Task A_deadline_is_never_later_than_the_next_post()
    {
        var subscription = await _bench.SubscribeAsync(window: TimeSpan.FromDays(3));
        _bench.Clock.AdvanceTo(NineOClock);

        await _bench.RunAsync(subscription);

        Assert.Equal(NineOClock.AddDays(1), (await _bench.RoundAsync()).DeadlineAt);
    }

    [Fact]
    public async Task An_unknown_subscription_has_nothing_ahead() =>
        Assert.Null(await _bench.Get<RoundRunner>().RunAsync(new SubscriptionId(99), CancellationToken.None));

    public void Dispose() => _bench.Dispose();

    private List<Whisper> Notices() => [.. _bench.Room.Whispered.Where(whisper => whisper.Key.StartsWith("notice-", StringComparison.Ordinal))];

    private IEnumerable<string> QuestionCards() =>
        _bench.Room.Posts.Where(post => post.Marker.Value.StartsWith('q')).Select(post => CardText.Of(post.Card));
}
