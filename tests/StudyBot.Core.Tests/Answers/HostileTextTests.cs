using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Answers;

/// <summary>Whatever people write is stored or cut, never thrown, and never gets into a card unescaped.</summary>
public sealed partial class HostileTextTests : IDisposable
{
    private const string Enough = " and these are eight more words of text [level 4]";

    private readonly StudyBench _bench = new();

    public static TheoryData<string> Texts =>
    [
        "@everyone @here <@1> <!channel>",
        "<script>alert(1)</script>",
        "# heading\n> quote\n- list\n1. one\n=== \n```\ncode",
        "[click](http://evil.example) ![x](http://evil.example/x.png)",
        "zero\u200Bwidth\u200D and \u202Eright to left",
        "nul \0 in the middle",
        "lone \uD800 surrogate and \uDC00",
        "🙂🙂🙂",
        "'; DROP TABLE \"Answers\"; --",
        "<time:0> {0} %s ${x}",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Hostile_text_goes_through_a_whole_round(string text)
    {
        var (subscription, round) = await _bench.OpenRoundAsync();
        var author = new ChatMember(Some.Member().Ref, text, IsModerator: false);
        await _bench.SayAsync(round, author, text + Enough);
        await _bench.DrainAsync();
        _bench.Clock.Advance(TimeSpan.FromMinutes(1));
        await _bench.SayAsync(round, author, text + " is that all right");
        await _bench.DrainAsync();

        var replies = new[] { await _bench.TypeAsync(author, "why"), await _bench.TypeAsync(author, "privacy export") };
        _bench.Clock.AdvanceTo(round.DeadlineAt);
        await _bench.RunAsync(subscription);
        var board = await _bench.TypeAsync(author, "leaderboard window:all");

        await using var history = _bench.History();
        Assert.Equal(100, (await history.Ledger.SingleAsync()).Points);
        Assert.Equal(2, _bench.Room.Posts.Count);
        var cards = _bench.Room.Posts.Select(post => post.Card)
            .Concat(_bench.Room.Whispered.Select(whisper => whisper.Card))
            .Concat(replies.Append(board).OfType<InteractionReply.Private>().Select(reply => reply.Card));
        Assert.All(cards.Select(CardText.Source), source => Assert.DoesNotMatch(Unescaped(), source));
    }

    [Fact]
    public async Task A_megabyte_is_cut()
    {
        var (_, round) = await _bench.OpenRoundAsync();

        await _bench.SayAsync(round, Some.Member(), new string('x', 39_999) + "🙂" + string.Concat(Enumerable.Repeat(" word", 200_000)));
        await _bench.SayAsync(round, Some.Member("Cedar"), string.Concat(Enumerable.Repeat("word ", 200_000)));
        await _bench.DrainAsync();

        await using var history = _bench.History();
        Assert.Equal([39_999, Inbox.LongestText], await history.Inbox.OrderBy(entry => entry.Id).Select(entry => entry.Text.Length).ToListAsync());
        Assert.Equal(1, await history.Answers.CountAsync());
    }

    public void Dispose() => _bench.Dispose();

    /// <summary>A fenced code block (the export's JSON) may hold anything; elsewhere these must be escaped.</summary>
    [GeneratedRegex(@"(?<!\\)@everyone(?![^`]*```)|(?<!\\)<script(?![^`]*```)|(?<!\\)\]\\?\(http(?![^`]*```)|^\s*# heading(?![^`]*```)", RegexOptions.Multiline)]
    private static partial Regex Unescaped();
}
