using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Tracks;

public sealed class SubscribeFeatureTests : IDisposable
{
    private const string Subscribe = "track subscribe track:ml-engineer channel:#ml days:weekdays time:09:00 zone:Europe/Berlin";

    private readonly StudyBench _bench = new();

    [Fact]
    public async Task Subscribing_ends_in_a_preview_with_post_now_and_undo()
    {
        var reply = CardText.Of(await _bench.TypeAsync(Some.Moderator(), Subscribe + " window:20h grace:2h"));

        Assert.Contains("ml-engineer in #ml: weekdays at 09:00 Europe/Berlin, answers count for 20h, posted up to 2h late.", reply);
        Assert.Contains("What do you look at **first**?", reply);
        Assert.Contains("[Post the first one now]\n[Undo]", reply);
        Assert.Single(_bench.Get<ManualAlarm>().Subscriptions);
    }

    [Fact]
    public async Task The_first_one_is_posted_by_its_button()
    {
        var reply = await _bench.TypeAsync(Some.Moderator(), Subscribe);
        var buttons = Assert.IsType<InteractionReply.Private>(reply).Card.Buttons;

        Assert.Contains("On its way", CardText.Of(await _bench.PressAsync(Some.Moderator(), buttons[0].Id)));
        await _bench.Get<Core.Rounds.RoundRunner>().RunAsync(_bench.Get<ManualAlarm>().Subscriptions[0], CancellationToken.None);

        Assert.Single(_bench.Room.Posts);
    }

    [Fact]
    public async Task Undo_ends_the_subscription()
    {
        var reply = await _bench.TypeAsync(Some.Moderator(), Subscribe);
        var buttons = Assert.IsType<InteractionReply.Private>(reply).Card.Buttons;

        Assert.Contains("Unsubscribed", CardText.Of(await _bench.PressAsync(Some.Moderator(), buttons[1].Id)));

        await using var history = _bench.History();
        Assert.NotNull((await history.Subscriptions.SingleAsync()).EndedAt);
        Assert.Contains("has ended already", CardText.Of(await _bench.PressAsync(Some.Moderator(), buttons[1].Id)));
    }

    [Theory]
    [InlineData("track:ml-enginer", "Did you mean ml-engineer?")]
    [InlineData("track:zzzzz", "There are: ml-engineer.")]
    [InlineData("channel:#mll", "Did you mean ml?")]
    [InlineData("channel:#nowhere", "There are: ml, board.")]
    [InlineData("days:Mno", "Mon")]
    [InlineData("time:9am5", "9am5")]
    [InlineData("zone:Europe/Berln", "Europe/Berlin")]
    [InlineData("zone:EST", "America/New_York")]
    [InlineData("window:1m", "10")]
    [InlineData("grace:5d", "2")]
    public async Task What_is_wrong_is_named_with_the_nearest_that_is_right(string option, string hint)
    {
        var name = option[..option.IndexOf(':')];
        var others = Subscribe.Split(' ').Where(part => !part.StartsWith(name + ":", StringComparison.Ordinal));

        var reply = CardText.Of(await _bench.TypeAsync(Some.Moderator(), $"{string.Join(' ', others)} {option}"));

        Assert.StartsWith("That did not work", reply);
        Assert.Contains(hint, reply);
        await using var history = _bench.History();
        Assert.Empty(await history.Subscriptions.ToListAsync());
    }

    [Fact]
    public async Task A_channel_the_bot_may_not_post_in_is_refused_with_what_is_missing()
    {
        _bench.Room.Channels["ml"] =
        [
            new("Send Messages in Threads", "denied by the channel override for the role Members"), new("Embed Links"), new("Attach Files"),
        ];

        Assert.Contains(
            "missing Send Messages in Threads in #ml (denied by the channel override for the role Members) and Embed Links, Attach Files in #ml",
            CardText.Of(await _bench.TypeAsync(Some.Moderator(), Subscribe)));
    }

    [Fact]
    public async Task Setup_opens_a_form_with_the_tracks_and_the_channels_those_that_can_be_used_first()
    {
        _bench.Room.Channels["ml"] = [new("Send Messages")];

        var form = Assert.IsType<InteractionReply.OpenForm>(await _bench.TypeAsync(Some.Moderator(), "setup")).Form;

        Assert.Equal(["track", "channel", "days", "time", "zone"], form.Fields.Select(field => field.Id));
        Assert.Equal(["ml-engineer"], form.Fields[0].Choices.Select(choice => choice.Value));
        Assert.Equal(["#board", "#ml: needs Send Messages"], form.Fields[1].Choices.Select(choice => choice.Label));
    }

    [Fact]
    public async Task Setup_without_a_usable_channel_says_what_is_missing_where()
    {
        _bench.Room.Channels["ml"] = [new("Send Messages")];
        _bench.Room.Channels["board"] = [new("View Channel")];

        var reply = CardText.Of(await _bench.TypeAsync(Some.Moderator(), "setup"));

        Assert.Contains("missing Send Messages in #ml; missing View Channel in #board", reply);
    }

    [Fact]
    public async Task The_form_shows_several_problems_at_once_each_beside_its_field()
    {
        var reply = await _bench.SubmitAsync(
            Some.Moderator(), "setup:0", ("track", "nope"), ("channel", "nope"), ("days", "someday"), ("time", "late"), ("zone", ""));

        Assert.Equal(
            ["channel", "days", "time", "track", "zone"],
            Assert.IsType<InteractionReply.FormProblems>(reply).ByField.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_form_subscribes_like_the_command()
    {
        var reply = await _bench.SubmitAsync(
            Some.Moderator(), "setup:0", ("track", "ml-engineer"), ("channel", "ml"), ("days", "Mon,Wed"), ("time", "18:00"), ("zone", "Europe/Berlin"));

        Assert.Contains("ml-engineer in #ml: Mon,Wed at 18:00 Europe/Berlin", CardText.Of(reply));
    }

    [Fact]
    public async Task The_form_is_for_moderators()
    {
        var reply = await _bench.SubmitAsync(
            Some.Member(), "setup:0", ("track", "ml-engineer"), ("channel", "ml"), ("days", "daily"), ("time", "18:00"), ("zone", "UTC"));

        Assert.Contains("*Moderator* role", CardText.Of(reply));
        await using var history = _bench.History();
        Assert.Empty(await history.Subscriptions.ToListAsync());
    }

    public void Dispose() => _bench.Dispose();
}
