using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.Core.Questions;
using StudyBot.Core.Rounds;
using StudyBot.Core.Scoring;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Answers;

/// <summary>From what people write in the thread to what they are told.</summary>
public sealed class AnswerFlowTests : IDisposable
{
    private readonly StudyBench _bench = new();
    private readonly ChatMember _birch = Some.Member("Birch");

    [Fact]
    public async Task The_acknowledgement_is_replaced_by_the_score()
    {
        var round = await OpenAsync();

        await SayAsync(round, Some.AnswerOfLevel(4));

        Assert.Equal(["Got it (v1), scoring", "10 of 10: The model that is too good (question-1)"], Titles(round));
        Assert.Contains("ranked when the round closes", AnswerCard(round));
    }

    [Fact]
    public async Task A_second_version_shows_the_score_before()
    {
        var round = await OpenAsync();
        var message = await SayAsync(round, Some.AnswerOfLevel(2));

        await EditAsync(message, Some.AnswerOfLevel(3));

        Assert.StartsWith("7.5 of 10", Titles(round)[^1]);
        Assert.Contains("version 2 (before: 5)", AnswerCard(round));
    }

    [Fact]
    public async Task The_same_event_eleven_times_is_one_version_and_one_ledger_row()
    {
        var (subscription, round) = await _bench.OpenRoundAsync();
        var message = _bench.Room.Write(StudyBench.ThreadOf(round), _birch, Some.AnswerOfLevel(4), _bench.Clock.GetUtcNow());

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _bench.DeliverAsync(message)));
        await _bench.DrainAsync();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _bench.DeliverAsync(message)));
        await _bench.DrainAsync();
        _bench.Clock.AdvanceTo(round.DeadlineAt);
        await _bench.RunAsync(subscription);
        await _bench.RunAsync(subscription);

        await using var history = _bench.History();
        Assert.Equal(1, await history.AnswerRevisions.CountAsync());
        Assert.Equal(100, (await history.Ledger.SingleAsync()).Points);
    }

    [Fact]
    public async Task The_card_counts_the_answers()
    {
        var round = await OpenAsync();

        await SayAsync(round, Some.AnswerOfLevel(4));
        await _bench.SayAsync(round, Some.Member("Cedar"), Some.AnswerOfLevel(1));
        await _bench.SayAsync(round, Some.Member("Cedar"), "what a nice question");
        await _bench.DrainAsync();

        Assert.Contains("Answers: 2", CardText.Of(_bench.Room.Posts[0].Card));
    }

    [Fact]
    public async Task A_further_message_is_asked_about_and_added_left_out_and_added_again()
    {
        var round = await OpenAsync();
        await SayAsync(round, Some.AnswerOfLevel(2));
        var further = await SayAsync(round, "Oh, and I would look at the split by time [level 4] too");
        var question = _bench.Room.Whispers[(_birch.Ref, AnswerNotifier.KeyOf(further.Ref.Id))];
        Assert.Equal(["Add it to my answer", "It is just chat"], question.Buttons.Select(button => button.Label));
        Assert.DoesNotContain("split by time", await CurrentTextAsync());

        await PressAsync(_birch, question.Buttons[0]);
        Assert.Contains("split by time", await CurrentTextAsync());

        await PressAsync(_birch, question.Buttons[1]);
        Assert.DoesNotContain("split by time", await CurrentTextAsync());

        await PressAsync(_birch, question.Buttons[0]);
        Assert.Contains("split by time", await CurrentTextAsync());
    }

    [Fact]
    public async Task Only_the_author_can_say_what_belongs_to_an_answer()
    {
        var round = await OpenAsync();
        await SayAsync(round, Some.AnswerOfLevel(2));
        var further = await SayAsync(round, "and the split by time");
        var question = _bench.Room.Whispers[(_birch.Ref, AnswerNotifier.KeyOf(further.Ref.Id))];

        var reply = await _bench.PressAsync(Some.Member("Cedar"), question.Buttons[0].Id);
        await _bench.DrainAsync();

        Assert.Contains("Only its author", CardText.Of(reply));
        Assert.Equal(Some.AnswerOfLevel(2), await CurrentTextAsync());
    }

    [Fact]
    public async Task A_message_that_became_further_when_an_earlier_one_arrived_is_asked_about()
    {
        var round = await OpenAsync();
        var first = _bench.Room.Write(StudyBench.ThreadOf(round), _birch, Some.AnswerOfLevel(4), _bench.Clock.GetUtcNow());
        _bench.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await SayAsync(round, Some.AnswerOfLevel(1));

        await _bench.DeliverAsync(first);
        await _bench.DrainAsync();

        Assert.Equal(Some.AnswerOfLevel(4), await CurrentTextAsync());
        Assert.Contains((_birch.Ref, AnswerNotifier.KeyOf(second.Ref.Id)), _bench.Room.Whispers.Keys);
    }

    [Fact]
    public async Task Chatter_and_replies_are_not_answers()
    {
        var round = await OpenAsync();

        await SayAsync(round, "nice one");
        await _bench.SayAsync(round, _birch, Some.AnswerOfLevel(4), inReplyTo: Some.Member("Cedar").Ref);
        await _bench.DrainAsync();

        await using var history = _bench.History();
        Assert.Empty(await history.Answers.ToListAsync());
        Assert.Empty(_bench.Room.Whispers);
    }

    [Fact]
    public async Task What_is_said_outside_the_thread_is_not_stored()
    {
        await OpenAsync();

        await _bench.DeliverAsync(_bench.Room.Write(new Place(Some.Channel()), _birch, Some.AnswerOfLevel(4), _bench.Clock.GetUtcNow()));

        await using var history = _bench.History();
        Assert.Empty(await history.Inbox.ToListAsync());
        Assert.DoesNotContain(await history.Members.ToListAsync(), member => member.Name == "Birch");
    }

    [Fact]
    public async Task Revision_two_before_revision_one_ends_with_revision_two()
    {
        var round = await OpenAsync();
        var first = _bench.Room.Write(StudyBench.ThreadOf(round), _birch, Some.AnswerOfLevel(1), _bench.Clock.GetUtcNow());
        var second = _bench.Room.Rewrite(first, Some.AnswerOfLevel(3), _bench.Clock.GetUtcNow().AddMinutes(1));

        await _bench.DeliverAsync(second);
        await _bench.DrainAsync();
        await _bench.DeliverAsync(first);
        await _bench.DrainAsync();

        Assert.Equal(Some.AnswerOfLevel(3), await CurrentTextAsync());
        Assert.StartsWith("7.5 of 10", Titles(round)[^1]);
    }

    [Fact]
    public async Task A_scorer_that_fails_gives_no_verdict_and_no_zero()
    {
        using var bench = new StudyBench(scorer: new BrokenScorer());
        var (subscription, round) = await bench.OpenRoundAsync();
        await bench.SayAsync(round, _birch, Some.AnswerOfLevel(4));
        await bench.DrainAsync();

        var card = CardText.Of(bench.Room.Whispers[(_birch.Ref, AnswerNotifier.KeyOf(round.Id))]);
        Assert.StartsWith("Not scored yet", card);
        Assert.Contains("not a zero", card);
        bench.Clock.AdvanceTo(round.DeadlineAt);
        await bench.RunAsync(subscription);
        await using var history = bench.History();
        Assert.Empty(await history.Ledger.ToListAsync());
        Assert.Null((await history.AnswerRevisions.SingleAsync()).Total);
    }

    [Fact]
    public async Task What_could_not_be_told_for_a_moment_is_told_later_once()
    {
        var round = await OpenAsync();
        _bench.Room.Trouble = method => method == nameof(IChatPlatform.WhisperAsync) ? new ChatPlatformException("Busy.", isTransient: true) : null;
        await SayAsync(round, Some.AnswerOfLevel(4));
        _bench.Room.Trouble = _ => null;

        await _bench.DrainAsync();
        await _bench.DrainAsync();

        Assert.Equal(["10 of 10: The model that is too good (question-1)"], Titles(round));
    }

    [Fact]
    public async Task A_member_who_cannot_be_reached_for_good_is_not_tried_for_ever()
    {
        var round = await OpenAsync();
        var tries = 0;
        _bench.Room.Trouble = method => method == nameof(IChatPlatform.WhisperAsync) && ++tries > 0
            ? new ChatPlatformException("They take no messages.", isTransient: false)
            : null;
        await SayAsync(round, Some.AnswerOfLevel(4));
        var before = tries;

        await _bench.DrainAsync();

        Assert.Equal(before, tries);
    }

    public void Dispose() => _bench.Dispose();

    private async Task<Round> OpenAsync() => (await _bench.OpenRoundAsync()).Round;

    private async Task<ChatMessage> SayAsync(Round round, string text)
    {
        var message = await _bench.SayAsync(round, _birch, text);
        await _bench.DrainAsync();
        return message;
    }

    private async Task EditAsync(ChatMessage message, string text)
    {
        _bench.Clock.Advance(TimeSpan.FromMinutes(1));
        await _bench.DeliverAsync(_bench.Room.Rewrite(message, text, _bench.Clock.GetUtcNow()));
        await _bench.DrainAsync();
    }

    private async Task PressAsync(ChatMember member, CardButton button)
    {
        _bench.Clock.Advance(TimeSpan.FromMinutes(1));
        await _bench.PressAsync(member, button.Id);
        await _bench.DrainAsync();
    }

    private async Task<string> CurrentTextAsync()
    {
        await using var history = _bench.History();
        var answer = await history.Answers.Include(row => row.Revisions).SingleAsync();
        return answer.Revisions.Single(revision => revision.Number == answer.CurrentNumber).Text;
    }

    private List<string> Titles(Round round) =>
        [.. _bench.Room.Whispered.Where(whisper => whisper.Key == AnswerNotifier.KeyOf(round.Id)).Select(whisper => whisper.Card.Title)];

    private string AnswerCard(Round round) => CardText.Of(_bench.Room.Whispers[(_birch.Ref, AnswerNotifier.KeyOf(round.Id))]);

    private sealed class BrokenScorer : IScorer
    {
        public string Version => "broken/1";

        public ValueTask<AnswerScore> ScoreAsync(QuestionEdition edition, string answer, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("No verdict.");
    }
}
