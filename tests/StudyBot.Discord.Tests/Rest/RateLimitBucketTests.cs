using StudyBot.Discord.Rest.Limits;

namespace StudyBot.Discord.Tests.Rest;

public sealed class RateLimitBucketTests
{
    private readonly RateLimitBucket _bucket = new();

    [Fact]
    public void One_request_goes_until_the_limit_is_known()
    {
        Assert.Equal(1, TakeAll(At(0)));

        _bucket.Complete(Headers(remaining: 4), At(0));

        Assert.Equal(4, TakeAll(At(0)));
    }

    [Fact]
    public void Full_window_waits_for_its_end()
    {
        Learn();
        TakeAll(At(0));

        Assert.Equal(At(1), _bucket.TryTake(At(0.4)).TryAgainAt);
        Assert.True(_bucket.TryTake(At(1)).IsTaken);
    }

    [Fact]
    public void Request_under_way_is_counted_in_the_next_window()
    {
        Learn();
        TakeAll(At(0));

        Assert.Equal(1, TakeAll(At(1)));
    }

    [Fact]
    public void Answers_out_of_order_free_no_place()
    {
        Learn();
        TakeAll(At(0));
        _bucket.Complete(Headers(remaining: 0), At(0.1));
        _bucket.Complete(Headers(remaining: 3), At(0.2));

        Assert.False(_bucket.TryTake(At(0.3)).IsTaken);
    }

    [Fact]
    public void Requests_of_others_are_counted()
    {
        Learn();
        Assert.True(_bucket.TryTake(At(0)).IsTaken);
        _bucket.Complete(Headers(remaining: 0), At(0));

        Assert.False(_bucket.TryTake(At(0.5)).IsTaken);
    }

    [Fact]
    public void Window_never_ends_earlier_than_was_said()
    {
        Learn();
        Assert.True(_bucket.TryTake(At(0)).IsTaken);
        _bucket.Complete(Headers(remaining: 0, resetAfter: 0.2), At(0));

        Assert.Equal(At(1), _bucket.TryTake(At(0.5)).TryAgainAt);
    }

    [Fact]
    public void Lost_answer_lets_one_other_go_and_find_out()
    {
        TakeAll(At(0));
        _bucket.Complete(null, At(0));

        Assert.Equal(1, TakeAll(At(0)));
    }

    [Fact]
    public void Lost_answers_of_a_whole_window_do_not_end_it_for_good()
    {
        Learn();
        TakeAll(At(0));
        TakeAll(At(1));
        for (var request = 0; request < 5; request++)
        {
            _bucket.Complete(null, At(1));
        }

        Assert.True(_bucket.TryTake(At(1)).IsTaken);
    }

    [Fact]
    public void Route_without_limits_is_not_held_back()
    {
        TakeAll(At(0));
        _bucket.Complete(RateLimitHeaders.Unlimited, At(0));

        Assert.Equal(100, TakeAll(At(0)));
    }

    [Fact]
    public void One_answer_without_headers_does_not_lift_a_limit()
    {
        Learn();
        Assert.True(_bucket.TryTake(At(0)).IsTaken);
        _bucket.Complete(RateLimitHeaders.Unlimited, At(0));

        Assert.Equal(3, TakeAll(At(0)));
        Assert.Equal(2, TakeAll(At(1)));
    }

    [Fact]
    public void Pause_holds_back_what_the_window_would_allow()
    {
        Learn();
        _bucket.PauseUntil(At(3));

        Assert.Equal(At(3), _bucket.TryTake(At(2)).TryAgainAt);
        Assert.True(_bucket.TryTake(At(3)).IsTaken);
    }

    [Fact]
    public void Whoever_waits_for_an_answer_hears_of_it()
    {
        TakeAll(At(0));
        var turn = _bucket.TryTake(At(0));
        Assert.False(turn.Changed.IsCompleted);

        _bucket.Complete(Headers(remaining: 4), At(0));

        Assert.Null(turn.TryAgainAt);
        Assert.True(turn.Changed.IsCompleted);
    }

    private void Learn()
    {
        _bucket.TryTake(At(0));
        _bucket.Complete(Headers(remaining: 4), At(0));
    }

    private int TakeAll(TimeSpan now)
    {
        var taken = 0;
        while (taken < 100 && _bucket.TryTake(now).IsTaken)
        {
            taken++;
        }

        return taken;
    }

    private static RateLimitHeaders Headers(int remaining, double resetAfter = 1) => new("abcd", 5, remaining, At(resetAfter));

    private static TimeSpan At(double seconds) => TimeSpan.FromSeconds(seconds);
}
