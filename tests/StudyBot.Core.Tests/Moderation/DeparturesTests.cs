using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.Rounds;
using StudyBot.Core.Standings;
using StudyBot.Core.Tests.Answers;
using StudyBot.Core.Tracks;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Moderation;

/// <summary>What goes away on a platform stops nothing for good: no retries without end, no answer lost, one person told once.</summary>
public sealed class DeparturesTests : IDisposable
{
    private static readonly DateTimeOffset Tuesday = Some.Monday.AddHours(25);

    private readonly StudyBench _bench = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_is_posted_while_the_bot_or_the_channel_is_away_and_then_it_goes_on(bool isChannel)
    {
        var subscription = await _bench.SubscribeAsync();
        await ReceiveAsync(Gone(isChannel, Some.Monday.AddMinutes(1)));
        Refuse();

        _bench.Clock.AdvanceTo(Tuesday.AddHours(1));
        Assert.Null(await _bench.RunAsync(subscription));
        Assert.Empty(_bench.Room.Posts);

        _bench.Room.Trouble = _ => null;
        await ReceiveAsync(Back(isChannel, Tuesday.AddHours(1)));
        var next = await _bench.RunAsync(subscription);

        Assert.Empty(_bench.Room.Posts);
        Assert.Equal(Some.Monday.AddHours(49), next);
        Assert.Contains(subscription.Id, _bench.Get<ManualAlarm>().Subscriptions);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_open_round_closes_without_a_word_and_its_points_count(bool isChannel)
    {
        var (subscription, round) = await _bench.OpenRoundAsync();
        await _bench.SayAsync(round, Some.Member(), Some.AnswerOfLevel(4));
        await _bench.DrainAsync();
        await ReceiveAsync(Gone(isChannel, _bench.Clock.GetUtcNow()));
        Refuse();

        _bench.Clock.AdvanceTo(round.DeadlineAt);
        await _bench.RunAsync(subscription);

        await using var history = _bench.History();
        Assert.Equal(RoundState.Finished, (await history.Rounds.SingleAsync()).State);
        Assert.Equal(100, (await history.Ledger.SingleAsync()).Points);
    }

    [Fact]
    public async Task A_question_on_its_way_is_missed_instead_of_tried_again()
    {
        var subscription = await _bench.SubscribeAsync();
        Refuse();
        _bench.Clock.AdvanceTo(Some.Monday.AddHours(1));
        await _bench.RunAsync(subscription);

        await ReceiveAsync(Gone(isChannel: true, _bench.Clock.GetUtcNow()));
        Assert.Null(await _bench.RunAsync(subscription));

        var round = await _bench.RoundAsync();
        Assert.Equal((RoundState.Missed, "It could not be posted: its channel is gone."), (round.State, round.Problem));
    }

    [Fact]
    public async Task The_owner_is_told_once_in_a_place_that_exists()
    {
        var first = await _bench.SubscribeAsync();
        await _bench.SubscribeAsync(days: "Mon");
        _bench.Room.Channels.Remove("ml");
        await ReceiveAsync(Gone(isChannel: true, Some.Monday.AddMinutes(1)));
        await _bench.RunAsync(first);
        await _bench.RunAsync(first);

        var whisper = Assert.Single(_bench.Room.Whispered);
        Assert.Equal((Some.Moderator().Ref, "board"), (whisper.Member, whisper.Place.Channel.Id));
        Assert.Contains("The channel #ml is gone", CardText.Of(whisper.Card));
    }

    [Fact]
    public async Task An_owner_who_left_is_not_told_but_the_moderator_who_was_here_last()
    {
        var subscription = await _bench.SubscribeAsync();
        await _bench.TypeAsync(Some.Member("Elm", isModerator: true), "track skip subscription:ml-engineer");
        await ReceiveAsync(new ChatEvent.MemberLeft(Some.Moderator().Ref, Some.Monday.AddMinutes(1)));
        await ReceiveAsync(Gone(isChannel: true, Some.Monday.AddMinutes(2)));
        await _bench.RunAsync(subscription);

        Assert.Equal("elm", Assert.Single(_bench.Room.Whispered).Member.Id);
    }

    [Fact]
    public async Task A_channel_and_the_bot_can_be_away_at_once_and_both_must_be_back()
    {
        var subscription = await _bench.SubscribeAsync();
        await ReceiveAsync(Gone(isChannel: true, Some.Monday.AddMinutes(1)));
        await ReceiveAsync(Gone(isChannel: false, Some.Monday.AddMinutes(2)));

        await ReceiveAsync(Back(isChannel: true, Some.Monday.AddMinutes(3)));
        Assert.Equal(Departure.BotRemoved, await DepartureAsync());
        await ReceiveAsync(Back(isChannel: false, Some.Monday.AddMinutes(4)));

        Assert.Null(await DepartureAsync());
        Assert.Equal(Some.Monday.AddHours(1), await _bench.RunAsync(subscription));
    }

    [Fact]
    public async Task Every_order_and_number_of_deliveries_ends_the_same()
    {
        ChatEvent[] events =
        [
            Gone(isChannel: false, Some.Monday.AddMinutes(1)), Back(isChannel: false, Some.Monday.AddMinutes(2)),
            Gone(isChannel: true, Some.Monday.AddMinutes(3)),
        ];
        foreach (var order in Permutations.Of(events))
        {
            using var bench = new StudyBench();
            await bench.SubscribeAsync();
            bench.Clock.Advance(TimeSpan.FromMinutes(5));
            for (var delivery = 0; delivery < 11; delivery++)
            {
                foreach (var chatEvent in order)
                {
                    await bench.Get<IChatHandler>().ReceiveAsync(chatEvent, CancellationToken.None);
                }
            }

            await using var history = bench.History();
            Assert.Equal(Departure.ChannelGone, (await history.Subscriptions.SingleAsync()).Departure);
            Assert.Null((await history.Workspaces.SingleAsync()).RemovedAt);
            var keys = await history.StaffNotices.Select(notice => notice.Key).ToListAsync();
            Assert.Single(keys, key => key.StartsWith("channel-gone", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_audit_log_shows_the_platform_with_before_and_after()
    {
        await _bench.SubscribeAsync();
        await ReceiveAsync(Gone(isChannel: true, Some.Monday.AddMinutes(1)));
        await ReceiveAsync(Back(isChannel: true, Some.Monday.AddMinutes(2)));
        await ReceiveAsync(Gone(isChannel: false, Some.Monday.AddMinutes(3)));

        Approved.Matches(CardText.Of(await _bench.TypeAsync(Some.Moderator(), "audit")));
    }

    [Theory]
    [InlineData("track resume", "waits: its channel is gone")]
    [InlineData("track post-now", "Nothing can be posted in #ml: its channel is gone")]
    public async Task A_moderator_cannot_wish_a_channel_back(string command, string sentence)
    {
        await _bench.SubscribeAsync();
        await ReceiveAsync(Gone(isChannel: true, Some.Monday.AddMinutes(1)));

        Assert.Contains(sentence, CardText.Of(await _bench.TypeAsync(Some.Moderator(), $"{command} subscription:ml-engineer")));
        Assert.Contains("ml-engineer in #ml: its channel is gone", CardText.Of(await _bench.TypeAsync(Some.Moderator(), "status")));
    }

    [Fact]
    public async Task A_pause_that_a_moderator_made_is_kept()
    {
        var subscription = await _bench.SubscribeAsync();
        await _bench.TypeAsync(Some.Moderator(), "track pause subscription:ml-engineer until:2026-11-25");
        await ReceiveAsync(Gone(isChannel: false, Some.Monday.AddMinutes(1)));
        await ReceiveAsync(Back(isChannel: false, Some.Monday.AddMinutes(2)));

        Assert.Equal(Some.Monday.AddHours(49), await _bench.RunAsync(subscription));
    }

    [Fact]
    public async Task A_board_without_its_channel_waits_until_it_is_back()
    {
        await _bench.SubscribeAsync();
        await _bench.TypeAsync(Some.Moderator(), "board weekly channel:#board day:tuesday time:09:00 zone:UTC");
        var workspace = _bench.Get<ManualAlarm>().Workspaces[^1];
        await ReceiveAsync(new ChatEvent.ChannelGone(Some.Channel("board"), Some.Monday.AddMinutes(1)));

        Assert.Null(await _bench.Get<LeaderboardPoster>().RunAsync(workspace, CancellationToken.None));
        await ReceiveAsync(new ChatEvent.ChannelBack(Some.Channel("board"), Some.Monday.AddMinutes(2)));

        Assert.Equal(Tuesday, await _bench.Get<LeaderboardPoster>().RunAsync(workspace, CancellationToken.None));
    }

    [Fact]
    public async Task A_thread_that_is_gone_takes_no_answer_with_it_and_holds_nothing_up()
    {
        var (subscription, round) = await _bench.OpenRoundAsync();
        var message = await _bench.SayAsync(round, Some.Member(), Some.AnswerOfLevel(4));
        await _bench.DrainAsync();
        _bench.Room.Erase(message);
        await ReceiveAsync(new ChatEvent.ThreadGone(StudyBench.ThreadOf(round), _bench.Clock.GetUtcNow()));
        await ReceiveAsync(new ChatEvent.MessagesMissed(FakePlatform.PlatformName));

        _bench.Clock.AdvanceTo(round.DeadlineAt);
        await _bench.RunAsync(subscription);

        await using var history = _bench.History();
        Assert.Equal(100, (await history.Ledger.SingleAsync()).Points);
        Assert.Equal(RoundState.Finished, (await history.Rounds.SingleAsync()).State);
        Assert.Equal(['q'], _bench.Room.Posts.Select(post => post.Marker.Value[0]));
        Assert.Equal("thread gone", (await history.Audit.OrderBy(entry => entry.Id).LastAsync()).Act);
    }

    [Fact]
    public async Task Channels_that_went_while_nobody_was_told_are_found_at_the_next_connection()
    {
        await _bench.SubscribeAsync();
        _bench.Room.Channels.Remove("ml");
        _bench.Clock.Advance(TimeSpan.FromMinutes(1));
        await ReceiveAsync(new ChatEvent.MessagesMissed(FakePlatform.PlatformName));
        Assert.Equal(Departure.ChannelGone, await DepartureAsync());

        _bench.Room.Channels["ml"] = [];
        _bench.Clock.Advance(TimeSpan.FromMinutes(1));
        await ReceiveAsync(new ChatEvent.MessagesMissed(FakePlatform.PlatformName));

        Assert.Null(await DepartureAsync());
    }

    [Fact]
    public async Task A_renamed_channel_is_called_by_its_new_name_and_the_audit_log_says_so_once()
    {
        await _bench.SubscribeAsync();
        for (var delivery = 0; delivery < 3; delivery++)
        {
            await ReceiveAsync(new ChatEvent.ChannelRenamed(Some.Channel(), "machine-learning"));
        }

        Assert.Contains("ml-engineer in #machine-learning", CardText.Of(await _bench.TypeAsync(Some.Moderator(), "status")));
        await using var history = _bench.History();
        var entry = Assert.Single(await history.Audit.Where(entry => entry.Act == "channel renamed").ToListAsync());
        Assert.StartsWith("ml-engineer in #ml:", entry.Before);
        Assert.StartsWith("ml-engineer in #machine-learning:", entry.After);
    }

    [Fact]
    public async Task A_platform_that_lists_no_channel_at_all_is_not_believed()
    {
        await _bench.SubscribeAsync();
        _bench.Room.Channels.Clear();
        _bench.Clock.Advance(TimeSpan.FromMinutes(1));

        await ReceiveAsync(new ChatEvent.MessagesMissed(FakePlatform.PlatformName));

        Assert.Null(await DepartureAsync());
    }

    public void Dispose() => _bench.Dispose();

    private static ChatEvent Gone(bool isChannel, DateTimeOffset at) => isChannel
        ? new ChatEvent.ChannelGone(Some.Channel(), at)
        : new ChatEvent.WorkspaceLeft(Some.Channel().Workspace, at);

    private static ChatEvent Back(bool isChannel, DateTimeOffset at) => isChannel
        ? new ChatEvent.ChannelBack(Some.Channel(), at)
        : new ChatEvent.WorkspaceJoined(Some.Channel().Workspace, at);

    private void Refuse() => _bench.Room.Trouble = _ => new ChatPlatformException("Unknown channel.", isTransient: false);

    private Task ReceiveAsync(ChatEvent chatEvent) => _bench.Get<IChatHandler>().ReceiveAsync(chatEvent, CancellationToken.None);

    private async Task<Departure?> DepartureAsync()
    {
        await using var history = _bench.History();
        return (await history.Subscriptions.SingleAsync()).Departure;
    }
}
