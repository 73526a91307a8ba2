using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.Rounds;
using StudyBot.Core.Tracks;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Rounds;

/// <summary>A platform that is down or refuses: nothing is lost, nothing comes twice, one person hears of it, and nothing waits for ever.</summary>
public sealed class PlatformTroubleTests : IDisposable
{
    private readonly StudyBench _bench = new();

    [Fact]
    public async Task A_post_that_fails_for_a_moment_is_made_up_for_without_telling_anybody()
    {
        var subscription = await DueAsync();
        Fail(nameof(IChatPlatform.PostAsync), isTransient: true);
        var next = await _bench.RunAsync(subscription);
        Assert.Equal(_bench.Clock.GetUtcNow().AddSeconds(10), next);

        _bench.Room.Trouble = _ => null;
        _bench.Clock.AdvanceTo(next!.Value);
        await _bench.RunAsync(subscription);

        Assert.Equal(RoundState.Open, (await _bench.RoundAsync()).State);
        Assert.Single(_bench.Room.Posts);
        Assert.Empty(Notices());
    }

    [Fact]
    public async Task Retries_come_less_and_less_often_but_at_least_every_five_minutes()
    {
        var subscription = await DueAsync();
        Fail(nameof(IChatPlatform.PostAsync), isTransient: true);

        var waits = new List<double>();
        for (var attempt = 0; attempt < 9; attempt++)
        {
            var next = await _bench.RunAsync(subscription);
            waits.Add((next!.Value - _bench.Clock.GetUtcNow()).TotalSeconds);
            _bench.Clock.AdvanceTo(next.Value);
        }

        Assert.Equal([10, 10, 20, 40, 80, 160, 300, 300, 300], waits);
        Assert.Single(Notices());
    }

    [Fact]
    public async Task A_refusal_for_good_is_told_to_one_moderator_once_with_the_reason()
    {
        var subscription = await DueAsync();
        Fail(nameof(IChatPlatform.PostAsync), isTransient: false);

        await _bench.RunAsync(subscription);
        await _bench.RunAsync(subscription);

        Assert.Contains("Missing Send Messages in #ml.", CardText.Of(Assert.Single(Notices()).Card));
    }

    [Fact]
    public async Task Mended_by_a_moderator_within_the_grace_the_question_comes_late()
    {
        var subscription = await DueAsync();
        Fail(nameof(IChatPlatform.PostAsync), isTransient: false);
        await _bench.RunAsync(subscription);

        _bench.Room.Trouble = _ => null;
        _bench.Clock.Advance(TimeSpan.FromHours(3));
        await _bench.RunAsync(subscription);

        Assert.Contains("Posted late", CardText.Of(Assert.Single(_bench.Room.Posts).Card));
    }

    [Fact]
    public async Task A_post_held_up_longer_than_its_window_has_its_whole_window_all_the_same()
    {
        var subscription = await DueAsync(window: TimeSpan.FromMinutes(10));
        Fail(nameof(IChatPlatform.PostAsync), isTransient: true);
        await _bench.RunAsync(subscription);

        _bench.Room.Trouble = _ => null;
        _bench.Clock.Advance(TimeSpan.FromHours(1));
        var next = await _bench.RunAsync(subscription);

        Assert.Equal(_bench.Clock.GetUtcNow().AddMinutes(10), next);
        Assert.Equal(next, (await _bench.RoundAsync()).DeadlineAt);
    }

    [Fact]
    public async Task Held_up_beyond_the_grace_it_is_missed_and_a_moderator_told()
    {
        var subscription = await DueAsync();
        Fail(nameof(IChatPlatform.PostAsync), isTransient: true);
        await _bench.RunAsync(subscription);

        _bench.Clock.Advance(TimeSpan.FromHours(4).Add(TimeSpan.FromSeconds(1)));
        var next = await _bench.RunAsync(subscription);

        Assert.Equal(RoundState.Missed, (await _bench.RoundAsync()).State);
        Assert.Equal(Some.Monday.AddHours(25), next);
        Assert.Contains("could not be posted within the grace time", CardText.Of(Assert.Single(Notices()).Card));
    }

    [Fact]
    public async Task A_post_that_arrived_although_the_call_failed_is_found_and_not_repeated()
    {
        var subscription = await DueAsync();
        Fail(nameof(IChatPlatform.OpenThreadAsync), isTransient: true);
        await _bench.RunAsync(subscription);
        await using (var history = _bench.History())
        {
            await history.Rounds.ExecuteUpdateAsync(round => round.SetProperty(row => row.MessageId, (string?)null));
        }

        _bench.Room.Trouble = _ => null;
        _bench.Clock.Advance(TimeSpan.FromHours(5));
        await _bench.RunAsync(subscription);

        Assert.Single(_bench.Room.Posts);
        Assert.Equal(RoundState.Open, (await _bench.RoundAsync()).State);
    }

    [Fact]
    public async Task A_notice_that_could_not_be_told_is_told_later()
    {
        var subscription = await DueAsync();
        _bench.Room.Trouble = method => method is nameof(IChatPlatform.PostAsync) or nameof(IChatPlatform.WhisperAsync) ? Refused : null;
        await _bench.RunAsync(subscription);
        Assert.Empty(Notices());

        _bench.Room.Trouble = _ => null;
        await _bench.RunAsync(subscription);

        Assert.Single(Notices());
    }

    [Fact]
    public async Task An_ended_subscription_does_not_post_after_all()
    {
        var subscription = await DueAsync();
        Fail(nameof(IChatPlatform.PostAsync), isTransient: true);
        await _bench.RunAsync(subscription);
        await _bench.TypeAsync(Some.Moderator(), "track unsubscribe subscription:ml-engineer");

        _bench.Room.Trouble = _ => null;
        await _bench.RunAsync(subscription);

        Assert.Empty(_bench.Room.Posts);
        Assert.Empty(Notices());
    }

    [Theory]
    [InlineData(nameof(IChatPlatform.ReadThreadAsync), 1)]
    [InlineData(nameof(IChatPlatform.PostAsync), 1)]
    [InlineData(nameof(IChatPlatform.EditAsync), 2)]
    public async Task A_refusal_at_the_close_is_retried_for_the_grace_and_then_done_without(string method, int posts)
    {
        var (subscription, round) = await _bench.OpenRoundAsync();
        await _bench.SayAsync(round, Some.Member(), Some.AnswerOfLevel(4));
        await _bench.DrainAsync();
        Fail(method, isTransient: false);
        _bench.Clock.AdvanceTo(round.DeadlineAt);
        await _bench.RunAsync(subscription);
        Assert.NotEqual(RoundState.Finished, (await _bench.RoundAsync()).State);
        Assert.Single(Notices());

        _bench.Clock.Advance(subscription.Grace + TimeSpan.FromMinutes(1));
        await _bench.RunAsync(subscription);

        await using var history = _bench.History();
        Assert.Equal(100, (await history.Ledger.SingleAsync()).Points);
        Assert.Equal(RoundState.Finished, (await history.Rounds.SingleAsync()).State);
        Assert.True(_bench.Room.Posts.Count >= posts);
    }

    [Fact]
    public async Task A_platform_that_is_down_at_the_close_is_waited_for()
    {
        var (subscription, round) = await _bench.OpenRoundAsync();
        Fail(nameof(IChatPlatform.PostAsync), isTransient: true);
        _bench.Clock.AdvanceTo(round.DeadlineAt.AddHours(12));
        await _bench.RunAsync(subscription);
        Assert.Equal(RoundState.Scored, (await _bench.RoundAsync()).State);

        _bench.Room.Trouble = _ => null;
        await _bench.RunAsync(subscription);

        Assert.Equal(['q', 'c'], _bench.Room.Posts.Select(post => post.Marker.Value[0]));
    }

    public void Dispose() => _bench.Dispose();

    private static ChatPlatformException Refused => new("Missing Send Messages in #ml.", isTransient: false);

    private void Fail(string method, bool isTransient) => _bench.Room.Trouble = called =>
        called == method ? new ChatPlatformException("Missing Send Messages in #ml.", isTransient) : null;

    private async Task<Subscription> DueAsync(TimeSpan? window = null)
    {
        var subscription = await _bench.SubscribeAsync(window: window);
        _bench.Clock.AdvanceTo(Some.Monday.AddHours(1));
        return subscription;
    }

    private List<Whisper> Notices() => [.. _bench.Room.Whispered.Where(whisper => whisper.Key.StartsWith("notice-", StringComparison.Ordinal))];
}
