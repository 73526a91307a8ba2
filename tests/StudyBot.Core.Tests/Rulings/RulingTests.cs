using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Rounds;
using StudyBot.Core.Standings;
using StudyBot.Core.Tracks;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Rulings;

/// <summary>Guards against a moderator's word that gets lost: overwritten by a scorer, or not followed by the points.</summary>
public sealed class RulingTests : IDisposable
{
    private const string Raise = "overrule member:Birch round:1 criterion:data level:4 note:Says it in other words.";

    private readonly StudyBench _bench = new();
    private readonly ChatMember _birch = Some.Member("Birch");

    [Fact]
    public async Task A_ruling_wins_and_both_levels_are_shown_with_who_when_and_why()
    {
        await AnsweredAsync(1);

        var reply = CardText.Of(await _bench.TypeAsync(Some.Moderator(), Raise));
        var why = CardText.Of(await _bench.TypeAsync(_birch, "why"));

        Assert.Contains("~~level 1~~ **level 4**", reply);
        Assert.Contains("Why 10 of 10", why);
        Assert.Contains("~~level 1 by the scorer~~ **level 4 by a moderator's ruling**", why);
        Assert.Contains("Data: ~~level 1~~ **level 4** by Alder", why);
        Assert.Contains("<time:", why);
        Assert.Contains("Says it in other words.", why);
        Assert.DoesNotContain("What is missing", why);
        Assert.Equal((10m, 4), await ScoreAsync());
    }

    [Fact]
    public async Task The_author_is_told()
    {
        await AnsweredAsync(1);

        await _bench.TypeAsync(Some.Moderator(), Raise);
        await _bench.DrainAsync();

        var card = CardText.Of(_bench.Room.Whispers[(_birch.Ref, AnswerNotifier.KeyOf(new RoundId(1)))]);
        Assert.Contains("10 of 10", card);
        Assert.Contains("~~partly: 0.5 of 2~~ met: 2 of 2, by a moderator", card);
        Assert.Contains("by Alder", card);
        Assert.Contains("(before: 2.5)", card);
    }

    [Fact]
    public async Task A_ruling_is_audited_with_before_and_after()
    {
        await AnsweredAsync(1);

        await _bench.TypeAsync(Some.Moderator(), Raise);

        await using var history = _bench.History();
        var entry = await history.Audit.OrderByDescending(row => row.Id).FirstAsync();
        Assert.Equal("overrule", entry.Act);
        Assert.Equal("answer 1 to 2026-11-23 question-1, version 1: data", entry.Target);
        Assert.Equal("level 1 by in-text/1, 2.5 of 10", entry.Before);
        Assert.Equal("level 4, 10 of 10: Says it in other words.", entry.After);
    }

    [Fact]
    public async Task Members_may_not_overrule()
    {
        await AnsweredAsync(1);

        Assert.Contains("moderator", CardText.Of(await _bench.TypeAsync(_birch, Raise)), StringComparison.OrdinalIgnoreCase);
        Assert.Equal((2.5m, 1), await ScoreAsync());
    }

    [Fact]
    public async Task A_later_ruling_supersedes_and_the_scorers_level_stays_known()
    {
        await AnsweredAsync(1);
        await _bench.TypeAsync(Some.Moderator(), Raise);

        await _bench.TypeAsync(Some.Moderator(), "overrule member:#2 round:#1 criterion:Data level:2 note:Half of it.");

        Assert.Equal((5m, 2), await ScoreAsync());
        var why = CardText.Of(await _bench.TypeAsync(_birch, "why"));
        Assert.Contains("~~level 1~~ **level 2** by Alder", why);
        Assert.DoesNotContain("Says it in other words.", why);
        await using var history = _bench.History();
        Assert.Equal(
            ["1 in-text/1 4", "4 ruling 2"],
            await history.Rulings.OrderBy(row => row.Id).Select(row => $"{row.LevelBefore} {row.BeforeBy} {row.Level}").ToListAsync());
    }

    [Fact]
    public async Task Scoring_again_does_not_overwrite_it()
    {
        await AnsweredAsync(1);
        await _bench.TypeAsync(Some.Moderator(), Raise);

        await _bench.Get<HistoryWriter>().WriteAsync(
            history => history.Database.ExecuteSqlRawAsync("UPDATE \"AnswerRevisions\" SET \"ScoredAt\" = NULL, \"Score\" = NULL, \"Total\" = NULL"),
            CancellationToken.None);
        await _bench.DrainAsync();

        Assert.Equal((10m, 4), await ScoreAsync());
        Assert.Contains("Why 10 of 10", CardText.Of(await _bench.TypeAsync(_birch, "why")));
    }

    [Fact]
    public async Task An_edited_answer_is_a_new_text_and_the_old_words_bring_the_ruling_back()
    {
        var (_, round) = await AnsweredAsync(1);
        await _bench.TypeAsync(Some.Moderator(), Raise);

        await SubmitAsync(round, Some.AnswerOfLevel(2) + " And something new.");
        Assert.Contains("Why 5 of 10", CardText.Of(await _bench.TypeAsync(_birch, "why")));

        await SubmitAsync(round, "  " + Some.AnswerOfLevel(1).Replace(" look ", "  LOOK\u200B\n", StringComparison.Ordinal));
        Assert.Contains("Why 10 of 10", CardText.Of(await _bench.TypeAsync(_birch, "why")));
    }

    [Fact]
    public async Task The_same_words_of_others_get_the_same_before_and_after()
    {
        var (_, round) = await AnsweredAsync(1);
        await _bench.SayAsync(round, Some.Member("Cedar"), Some.AnswerOfLevel(1));
        await _bench.DrainAsync();

        var reply = CardText.Of(await _bench.TypeAsync(Some.Moderator(), Raise));
        await _bench.SayAsync(round, Some.Member("Dogwood"), Some.AnswerOfLevel(1).ToUpperInvariant().Replace("[LEVEL", "[level", StringComparison.Ordinal));
        await _bench.SayAsync(round, Some.Member("Elm"), Some.AnswerOfLevel(1) + " indeed");
        await _bench.DrainAsync();

        Assert.Contains("The same words in 1 other", reply);
        await using var history = _bench.History();
        Assert.Equal([10m, 10m, 10m, 2.5m], await history.AnswerRevisions.OrderBy(row => row.Id).Select(row => row.Total!.Value).ToListAsync());
        Assert.Contains("by Alder", CardText.Of(_bench.Room.Whispers[(Some.Member("Cedar").Ref, AnswerNotifier.KeyOf(round.Id))]));
    }

    [Fact]
    public async Task Points_of_a_round_that_is_over_are_corrected_by_a_line_of_their_own_and_the_boards_follow()
    {
        var (subscription, round) = await AnsweredAsync(1);
        await _bench.SayAsync(round, Some.Member("Cedar"), Some.AnswerOfLevel(3));
        await _bench.DrainAsync();
        await CloseAsync(subscription, round);

        var reply = CardText.Of(await _bench.TypeAsync(Some.Moderator(), Raise));
        await _bench.TypeAsync(Some.Moderator(), "overrule member:Birch round:1 criterion:data level:2 note:No, half of it.");

        Assert.Contains("The points change by +94", reply);
        await using var history = _bench.History();
        var birch = await history.Ledger.Where(entry => entry.MemberId == new Core.Members.MemberId(2)).OrderBy(entry => entry.Id).ToListAsync();
        Assert.Equal(
            ["Answer 6 2.5", "Ruling 94 10", "Ruling -75 5"],
            birch.Select(entry => FormattableString.Invariant($"{entry.Reason} {entry.Points} {entry.Total:0.#}")));
        Assert.Equal(25, (await history.BoardTotals.FirstAsync(row => row.MemberId == birch[0].MemberId)).Points);
        Assert.All(await history.BoardTotals.ToListAsync(), row => Assert.Equal(1, row.Answers));
        Assert.False(await _bench.Get<BoardMender>().MendAsync(CancellationToken.None));
        Assert.Contains("-75 by a moderator's ruling", CardText.Of(await _bench.TypeAsync(_birch, "me")));
    }

    [Fact]
    public async Task A_ruling_before_the_close_counts_when_the_round_is_scored()
    {
        var (subscription, round) = await AnsweredAsync(1);

        Assert.Contains("The points follow when the round closes", CardText.Of(await _bench.TypeAsync(Some.Moderator(), Raise)));
        await CloseAsync(subscription, round);

        await using var history = _bench.History();
        var entry = await history.Ledger.SingleAsync();
        Assert.Equal((LedgerReason.Answer, 100, 10m), (entry.Reason, entry.Points, entry.Total));
    }

    [Fact]
    public async Task A_ruling_does_not_count_for_another_edition_of_the_question_and_why_says_so()
    {
        var (subscription, round) = await AnsweredAsync(1);
        await _bench.TypeAsync(Some.Moderator(), Raise);
        await CloseAsync(subscription, round);
        _bench.Bank.Current = new([Some.Track()], [Some.Rubric()], [Some.Question(version: 2)], new Dictionary<string, IReadOnlyList<string>>());

        await _bench.PlayDayAsync(subscription, new DateOnly(2026, 11, 24), (_birch, 1));

        var why = CardText.Of(await _bench.TypeAsync(_birch, "why"));
        Assert.Contains("Why 2.5 of 10", why);
        Assert.Contains("Earlier rulings that do not count here", why);
        Assert.Contains("data: level 4 by Alder", why);
        Assert.Contains("(version 1)", why);
    }

    [Theory]
    [InlineData("overrule member:Birch round:9 criterion:data level:3 note:x", "is not the number of a round")]
    [InlineData("overrule member:Brich round:1 criterion:data level:3 note:x", "Did you mean Birch")]
    [InlineData("overrule member:Birch round:1 criterion:dato level:3 note:x", "Did you mean data")]
    [InlineData("overrule member:Birch round:1 criterion:data level:5 note:x", "4")]
    public async Task What_is_not_there_is_named(string typed, string sentence)
    {
        await AnsweredAsync(1);

        Assert.Contains(sentence, CardText.Of(await _bench.TypeAsync(Some.Moderator(), typed)).Replace("`", "", StringComparison.Ordinal));
        Assert.Equal((2.5m, 1), await ScoreAsync());
    }

    [Fact]
    public async Task Moderators_may_not_rule_on_their_own_answers()
    {
        var (_, round) = await _bench.OpenRoundAsync();
        await _bench.SayAsync(round, Some.Moderator(), Some.AnswerOfLevel(1));
        await _bench.DrainAsync();

        var reply = CardText.Of(await _bench.TypeAsync(Some.Moderator(), Raise.Replace("Birch", "Alder", StringComparison.Ordinal)));

        Assert.Contains("This answer is your own. Another moderator has to rule on it.", reply);
        Assert.Equal((2.5m, 1), await ScoreAsync());
    }

    [Fact]
    public async Task Rulings_that_hold_are_what_a_judge_is_measured_by()
    {
        await AnsweredAsync(1);
        await _bench.TypeAsync(Some.Moderator(), Raise);
        await _bench.TypeAsync(Some.Moderator(), "overrule member:Birch round:1 criterion:data level:2 note:Half of it.");

        var labels = _bench.Get<Core.Scoring.Judge.IHumanLabels>();
        var label = Assert.Single(await labels.ReadAsync(1, "ml-practice", CancellationToken.None));
        Assert.Equal((1L, "data", 2, Some.AnswerOfLevel(1)), (label.RevisionId, label.CriterionId, label.Level, label.Answer));
        Assert.Empty(await labels.ReadAsync(1, "another", CancellationToken.None));
        Assert.Empty(await labels.ReadAsync(2, "ml-practice", CancellationToken.None));
    }

    public void Dispose() => _bench.Dispose();

    private async Task<(Subscription Subscription, Round Round)> AnsweredAsync(int level)
    {
        var open = await _bench.OpenRoundAsync();
        await _bench.SayAsync(open.Round, _birch, Some.AnswerOfLevel(level));
        await _bench.DrainAsync();
        return open;
    }

    private async Task CloseAsync(Subscription subscription, Round round)
    {
        _bench.Clock.AdvanceTo(round.DeadlineAt);
        await _bench.RunAsync(subscription);
    }

    private async Task SubmitAsync(Round round, string text)
    {
        _bench.Clock.Advance(TimeSpan.FromMinutes(1));
        await _bench.SubmitAsync(_birch, new ButtonId(Verbs.Answer, round.Id.Value).ToString(), ("text", text));
        await _bench.DrainAsync();
    }

    private async Task<(decimal? Total, int Level)> ScoreAsync()
    {
        await using var history = _bench.History();
        var revision = await history.AnswerRevisions.AsNoTracking().SingleAsync();
        return (revision.Total, revision.Score!.Criteria.Single().Level);
    }
}
