using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Commands.Handling;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Commands.Handling;

public sealed class InteractionMapTests : IDisposable
{
    private readonly StudyBench _bench = new();

    [Fact]
    public void Every_command_has_a_handler_and_every_handler_a_command() => Assert.Equal(
        StudyGrammar.Create().Leaves.Select(leaf => leaf.Words).Order(StringComparer.Ordinal),
        _bench.Get<InteractionMap>().Commands.Order(StringComparer.Ordinal));

    public static TheoryData<string> Commands => [.. StudyGrammar.Create().Leaves.Select(leaf => leaf.Words)];

    public static TheoryData<string> ModeratorCommands =>
        [.. StudyGrammar.Create().Leaves.Where(leaf => leaf.Spec.Audience == Audience.Moderator).Select(leaf => leaf.Words)];

    [Theory]
    [MemberData(nameof(ModeratorCommands))]
    public async Task A_members_moderator_command_is_refused_with_the_role_it_needs(string words)
    {
        await _bench.SubscribeAsync();

        var reply = CardText.Of(await _bench.TypeAsync(Some.Member(), Typed(words, "subscription:ml-engineer")));

        Assert.Contains("is for moderators. Ask somebody with the *Moderator* role.", reply);
        await using var history = _bench.History();
        Assert.DoesNotContain(history.Audit, entry => entry.Act == words);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task No_command_ends_in_a_failure_of_ours(string words)
    {
        using var logs = new CapturedLogs();
        using var bench = new StudyBench(logs: logs);
        await bench.OpenRoundAsync();

        foreach (var line in new[] { Typed(words, "subscription:ml-engineer"), Typed(words, "subscription:nothing"), words })
        {
            Assert.NotNull(await bench.TypeAsync(Some.Moderator(), line));
        }

        Assert.DoesNotContain(logs.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("answer")]
    [InlineData("unknown:1")]
    [InlineData("answer:99999999999999999999")]
    public async Task A_button_or_form_nobody_knows_is_from_an_older_version(string id)
    {
        var replies = new[] { await _bench.PressAsync(Some.Member(), id), await _bench.SubmitAsync(Some.Member(), id) };

        Assert.All(replies, reply => Assert.Contains("from an older version of the bot", CardText.Of(reply)));
    }

    [Theory]
    [InlineData(Verbs.PostNow)]
    [InlineData(Verbs.Unsubscribe)]
    public async Task A_moderators_button_does_nothing_for_a_member(string verb)
    {
        var subscription = await _bench.SubscribeAsync();

        var reply = await _bench.PressAsync(Some.Member(), new ButtonId(verb, subscription.Id.Value).ToString());

        Assert.Contains("Subscriptions are for moderators. Ask somebody with the *Moderator* role.", CardText.Of(reply));
        await using var history = _bench.History();
        Assert.Empty(history.Rounds);
        Assert.Null(Assert.Single(history.Subscriptions).EndedAt);
    }

    [Fact]
    public async Task A_platform_in_trouble_is_an_answer_and_no_exception()
    {
        using var bench = new StudyBench(platform: new FakePlatform { Trouble = _ => new ChatPlatformException("The platform is down.", true) });
        var reply = await bench.Get<IChatHandler>().HandleAsync(
            new Interaction.CommandTyped("1", Some.Moderator() with { Ref = new MemberRef("gone", "room", "x") }, new Place(new ChannelRef("gone", "room", "ml")), Some.Monday, "setup"),
            CancellationToken.None);

        Assert.Contains("not configured", CardText.Of(reply));
    }

    [Theory]
    [InlineData("answer", true)]
    [InlineData("setup", true)]
    [InlineData("me", false)]
    [InlineData("no such command", false)]
    public void Only_what_may_open_a_form_says_so(string line, bool mayOpenForm) => Assert.Equal(
        mayOpenForm,
        _bench.Get<IChatHandler>().MayOpenForm(
            new Interaction.CommandTyped("1", Some.Member(), new Place(Some.Channel()), Some.Monday, line)));

    [Fact]
    public async Task A_mistyped_command_is_answered_with_the_nearest() =>
        Assert.Contains("leaderboard", CardText.Of(await _bench.TypeAsync(Some.Member(), "leaderbord")));

    public void Dispose() => _bench.Dispose();

    /// <summary>The command with an example for each option it needs.</summary>
    private static string Typed(string words, string subscription)
    {
        var leaf = StudyGrammar.Create().Leaves.Single(leaf => leaf.Words == words);
        var options = leaf.Spec.Options.Where(option => option.IsRequired)
            .Select(option => option.Name == "subscription" ? subscription : $"{option.Name}:{option.Example}");
        return string.Join(' ', [words, .. options]);
    }
}
