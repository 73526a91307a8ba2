using StudyBot.Core.Chat;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Tracks;

public sealed class TrackScheduleFeatureTests : IDisposable
{
    private readonly StudyBench _bench = new();

    [Theory]
    [InlineData("track schedule subscription:ml-engineer time:26:00", "26:00")]
    [InlineData("track schedule subscription:ml-engineer days:Mno", "Mon")]
    [InlineData("track schedule subscription:ml-engineer zone:Europe/Berln", "Europe/Berlin")]
    [InlineData("track schedule subscription:ml-enginer time:10:00", "Did you mean `ml-engineer`?")]
    [InlineData("track schedule subscription:zzz time:10:00", "There are: ml-engineer.")]
    [InlineData("track pause subscription:ml-engineer until:2026-11-23", "2026-11-23 is not in the future")]
    [InlineData("track pause subscription:ml-engineer until:2020-01-01", "2020-01-01 is not in the future")]
    [InlineData("track pause subscription:ml-engineer until:soon", "is not a date")]
    [InlineData("track holiday subscription:ml-engineer date:2026-11-22", "2026-11-22 is over")]
    [InlineData("track holiday subscription:ml-engineer date:2026-02-30", "is in no calendar")]
    [InlineData("track resume subscription:ml-engineer", "is not paused")]
    public async Task What_is_wrong_is_refused_and_nothing_changed(string command, string hint)
    {
        await _bench.SubscribeAsync();

        var reply = CardText.Of(await _bench.TypeAsync(Some.Moderator(), command));

        Assert.StartsWith("That did not work", reply);
        Assert.Contains(hint, reply);
        await using var history = _bench.History();
        Assert.Single(history.Audit);
    }

    [Fact]
    public async Task Several_problems_are_told_at_once()
    {
        await _bench.SubscribeAsync();

        var reply = CardText.Of(await _bench.TypeAsync(Some.Moderator(), "track schedule subscription:ml-engineer time:26:00 zone:Europe/Berln"));

        Assert.Contains("26:00", reply);
        Assert.Contains("Europe/Berlin", reply);
    }

    [Fact]
    public async Task A_change_keeps_what_is_left_out_and_shows_the_next_post()
    {
        await _bench.SubscribeAsync();

        var reply = CardText.Of(await _bench.TypeAsync(Some.Moderator(), "track schedule subscription:ml-engineer time:10:30"));

        Assert.Contains("ml-engineer in #ml: daily at 10:30 UTC, answers count for 10h, posted up to 4h late", reply);
        Assert.Contains($"Next question: <time:{Some.Monday.AddHours(2.5).ToUnixTimeSeconds()}>", reply);
    }

    [Fact]
    public async Task A_new_time_that_has_passed_today_posts_tomorrow_and_catches_nothing_up()
    {
        var subscription = await _bench.SubscribeAsync();

        var reply = CardText.Of(await _bench.TypeAsync(Some.Moderator(), "track schedule subscription:ml-engineer time:07:00"));
        await _bench.RunAsync(subscription);

        Assert.Contains($"Next question: <time:{Some.Monday.AddHours(23).ToUnixTimeSeconds()}>", reply);
        Assert.Empty(_bench.Room.Posts);
        Assert.Empty(_bench.Room.Whispered);
    }

    [Fact]
    public async Task A_pause_ended_after_two_weeks_has_missed_nothing()
    {
        var subscription = await _bench.SubscribeAsync();
        await DoAsync("track pause subscription:ml-engineer");
        _bench.Clock.Advance(TimeSpan.FromDays(14) + TimeSpan.FromHours(2));

        var reply = await DoAsync("track resume subscription:ml-engineer");
        await _bench.RunAsync(subscription);

        Assert.Contains($"Next question: <time:{Some.Monday.AddDays(15).AddHours(1).ToUnixTimeSeconds()}>", reply);
        Assert.Empty(_bench.Room.Posts);
        Assert.Empty(_bench.Room.Whispered);
    }

    [Fact]
    public async Task Every_second_week_stays_the_same_weeks_through_a_change_of_time()
    {
        await _bench.SubscribeAsync(days: "every 2 weeks Mon");
        _bench.Clock.Advance(TimeSpan.FromDays(3));

        var reply = CardText.Of(await _bench.TypeAsync(Some.Moderator(), "track schedule subscription:ml-engineer time:10:30"));

        Assert.Contains($"Next question: <time:{Some.Monday.AddDays(14).AddHours(2.5).ToUnixTimeSeconds()}>", reply);
    }

    [Fact]
    public async Task A_pause_is_shown_and_ended()
    {
        await _bench.SubscribeAsync();

        Assert.Contains("paused. Nothing is posted until it is resumed.", await DoAsync("track pause subscription:ml-engineer"));
        Assert.Contains("paused until 2026-12-01", await DoAsync("track pause subscription:ml-engineer until:2026-12-01"));
        Assert.DoesNotContain("paused", await DoAsync("track resume subscription:ml-engineer"));
    }

    [Fact]
    public async Task The_list_shows_each_subscription_with_its_next_five_posts_and_the_tracks_besides()
    {
        await _bench.SubscribeAsync();
        await _bench.SubscribeAsync(channel: "board");

        var list = CardText.Of(await _bench.TypeAsync(Some.Member(), "track list"));

        Assert.Contains("ml-engineer@ml\nml-engineer in #ml: daily at 09:00 UTC", list);
        Assert.Contains("ml-engineer@board\n", list);
        Assert.Equal(10, list.Split("<time:").Length - 1);
        Assert.DoesNotContain("Not posted here", list);
    }

    [Fact]
    public async Task Before_anything_is_set_up_the_list_offers_the_tracks() =>
        Assert.Contains("Not posted here\n- **ml-engineer**: Pipelines and ownership.", CardText.Of(await _bench.TypeAsync(Some.Member(), "track list")));

    [Fact]
    public async Task Two_subscriptions_of_a_track_in_one_channel_can_be_told_apart()
    {
        await _bench.SubscribeAsync();
        await _bench.SubscribeAsync();

        await DoAsync("track pause subscription:ml-engineer@ml-2");

        await using var history = _bench.History();
        Assert.Equal([false, true], history.Subscriptions.OrderBy(row => row.Id).Select(row => row.PausedFromDate != null));
    }

    [Fact]
    public async Task Another_workspaces_subscription_is_not_found()
    {
        await _bench.SubscribeAsync();
        var elsewhere = new ChannelRef("fake", "another room", "ml");
        var stranger = new ChatMember(new MemberRef("fake", "another room", "x"), "X", IsModerator: true);

        var reply = await _bench.TypeAsync(stranger, "track pause subscription:ml-engineer", new Place(elsewhere));

        Assert.Contains("Nothing is set up here yet", CardText.Of(reply));
    }

    public void Dispose() => _bench.Dispose();

    private async Task<string> DoAsync(string command) => CardText.Of(await _bench.TypeAsync(Some.Moderator(), command));
}
