using StudyBot.Core.Chat;
using StudyBot.Core.Commands;
using StudyBot.Core.Commands.Completion;
using StudyBot.Core.Commands.Parsing;
using Xunit;

namespace StudyBot.Core.Tests.Commands.Completion;

public sealed class CommandSuggestionsTests
{
    private static readonly CommandGrammar Grammar = StudyGrammar.Create();

    private static readonly Place Room = new(new ChannelRef("test", "w", "c"));

    private readonly FixedCompletions _source = new();

    [Fact]
    public async Task An_empty_line_offers_members_their_commands_and_no_others() => Assert.Equal(
        [
            "answer ", "me", "leaderboard ", "why ", "hide", "show", "day ", "link ", "unlink", "help ", "how-points-work", "privacy ", "track ",
            "judge ",
        ],
        await TextsAsync("", isModerator: false));

    [Theory]
    [InlineData("tr", "track ")]
    [InlineData("TR", "track ")]
    [InlineData("tra\u200b", "track ")]
    [InlineData("track", "track ")]
    [InlineData("/study tr", "track ")]
    [InlineData("track sch", "track schedule ")]
    [InlineData("  track   sch", "track schedule ")]
    [InlineData("board ", "board weekly ")]
    [InlineData("me", "me")]
    [InlineData("trakc", "track ")]
    [InlineData("pau", "track pause ")]
    [InlineData("pri", "privacy ")]
    public async Task Commands_are_completed(string text, string expected) =>
        Assert.Equal(expected, (await TextsAsync(text, isModerator: true))[0]);

    [Fact]
    public async Task Members_are_not_offered_what_only_moderators_may_do()
    {
        Assert.Equal(["track list"], await TextsAsync("track ", isModerator: false));
        Assert.Empty(await TextsAsync("pau", isModerator: false));
        Assert.Empty(await TextsAsync("track pause ", isModerator: false));
        Assert.Empty(await TextsAsync("setpu", isModerator: false));
    }

    [Fact]
    public async Task Option_names_come_with_the_required_first_and_then_values_for_it() => Assert.Equal(
        [
            "track schedule subscription:",
            "track schedule days:",
            "track schedule time:",
            "track schedule zone:",
            "track schedule window:",
            "track schedule grace:",
            "track schedule subscription:ml-daily ",
            "track schedule subscription:\"the best\" ",
        ],
        await TextsAsync("track schedule ", isModerator: true));

    [Fact]
    public async Task Options_already_given_are_not_offered_again() => Assert.Equal(
        [
            "track schedule days:Mon ml-daily time:", "track schedule days:Mon ml-daily zone:", "track schedule days:Mon ml-daily window:",
            "track schedule days:Mon ml-daily grace:",
        ],
        await TextsAsync("track schedule days:Mon ml-daily ", isModerator: true));

    [Theory]
    [InlineData("track schedule ti", "track schedule time:")]
    [InlineData("track schedule days:Mon,Wed GR", "track schedule days:Mon,Wed grace:")]
    [InlineData("track schedule subscription:ml", "track schedule subscription:ml-daily ")]
    [InlineData("track skip ml", "track skip subscription:ml-daily")]
    [InlineData("track schedule ml-daily days:", "track schedule ml-daily days:Mon,Wed ")]
    [InlineData("track schedule ml-daily days: ", "track schedule ml-daily days:Mon,Wed ")]
    [InlineData("track schedule subscription:\"the b", "track schedule subscription:\"the best\" ")]
    [InlineData("leaderboard window:", "leaderboard window:day ")]
    [InlineData("leaderboard ml window:mo", "leaderboard ml window:month")]
    [InlineData("leaderboard window:AS", "leaderboard window:season ")]
    [InlineData("help leader", "help command:leaderboard")]
    [InlineData("help track", "help command:\"track list\"")]
    public async Task Options_and_values_are_completed(string text, string expected) =>
        Assert.Equal(expected, (await TextsAsync(text, isModerator: true))[0]);

    [Theory]
    [InlineData("me ")]
    [InlineData("track skip ml-daily ")]
    [InlineData("track skip subscription:ml-daily subscription:")]
    [InlineData("track skip colour:")]
    [InlineData("track schedule ml-daily time:")]
    [InlineData("answer my text goes ")]
    [InlineData("elephants")]
    [InlineData("elephants ")]
    public async Task Nothing_is_offered_where_nothing_is_known(string text) => Assert.Empty(await TextsAsync(text, isModerator: true));

    [Fact]
    public async Task A_suggestion_after_which_nothing_is_left_to_type_is_a_command_that_works()
    {
        var finished = new List<string>();
        foreach (var leaf in Grammar.Leaves)
        {
            var texts = await TextsAsync(leaf.Words + " ", isModerator: true);
            finished.AddRange(texts.Where(text => !text.EndsWith(':') && !text.EndsWith(' ')));
        }

        Assert.Contains("track skip subscription:\"the best\"", finished);
        Assert.All(finished, text => Assert.IsType<ParsedCommand>(CommandText.Parse(text, Grammar)));
    }

    [Fact]
    public async Task The_source_learns_who_is_typing_and_what_the_line_already_says()
    {
        await TextsAsync("track schedule zone:Europe/Berlin subscription:ml days:Mo", isModerator: true);

        var (kind, context, typed) = Assert.Single(_source.Calls);
        Assert.Equal((CompletionKind.Days, "Mo", Room), (kind, typed, context.Place));
        Assert.True(context.Member.IsModerator);
        Assert.Equal(
            new Dictionary<string, string> { ["zone"] = "Europe/Berlin", ["subscription"] = "ml" },
            context.Options);
    }

    [Fact]
    public async Task A_suggestion_says_what_it_is_for()
    {
        var suggestion = (await SuggestAsync("leaderboard ml", isModerator: false))[0];

        Assert.Equal(new Suggestion("leaderboard track:ml-engineer ", "ML engineer", "Which track, for example ml-engineer.", "ml-engineer"), suggestion);
    }

    [Fact]
    public async Task There_are_never_more_than_every_platform_can_show()
    {
        _source.Values[CompletionKind.Track] = [.. Enumerable.Range(1, 100).Select(n => new CompletionValue($"track-{n}", $"Track {n}"))];

        Assert.Equal(25, (await TextsAsync("leaderboard track:", isModerator: false)).Count);
    }

    [Fact]
    public async Task Endless_lines_are_left_alone() => Assert.Empty(await TextsAsync(new string('t', 1 << 20), isModerator: true));

    private async Task<IReadOnlyList<string>> TextsAsync(string text, bool isModerator) =>
        [.. (await SuggestAsync(text, isModerator)).Select(suggestion => suggestion.Text)];

    private Task<IReadOnlyList<Suggestion>> SuggestAsync(string text, bool isModerator)
    {
        var member = new ChatMember(new MemberRef("test", "w", "alder"), "Alder", isModerator);
        return new CommandSuggestions(Grammar, _source).SuggestAsync(member, Room, text, CancellationToken.None);
    }

    private sealed class FixedCompletions : ICompletionSource
    {
        public Dictionary<CompletionKind, IReadOnlyList<CompletionValue>> Values { get; } = new()
        {
            [CompletionKind.Subscription] = [new("ml-daily", "ML, daily"), new("the best", "The best")],
            [CompletionKind.Days] = [new("Mon,Wed", "Monday and Wednesday")],
            [CompletionKind.Track] = [new("ml-engineer", "ML engineer")],
        };

        public List<(CompletionKind Kind, CompletionContext Context, string Typed)> Calls { get; } = [];

        public Task<IReadOnlyList<CompletionValue>> CompleteAsync(
            CompletionKind kind, CompletionContext context, string typed, CancellationToken cancellationToken)
        {
            Calls.Add((kind, context, typed));
            IReadOnlyList<CompletionValue> found =
                [.. Values.GetValueOrDefault(kind, []).Where(value => value.Value.Contains(typed, StringComparison.OrdinalIgnoreCase))];
            return Task.FromResult(found);
        }
    }
}
