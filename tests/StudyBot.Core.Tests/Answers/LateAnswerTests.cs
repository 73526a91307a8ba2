using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.Core.Rounds;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Answers;

public sealed class LateAnswerTests : IDisposable
{
    private readonly StudyBench _bench = new();
    private readonly ChatMember _birch = Some.Member("Birch");

    [Fact]
    public async Task Late_answer_is_scored_for_its_author_but_not_ranked()
    {
        var (subscription, round) = await _bench.OpenRoundAsync();
        _bench.Clock.AdvanceTo(round.DeadlineAt.AddMinutes(1));
        await _bench.SayAsync(round, _birch, Some.AnswerOfLevel(4));

        await _bench.RunAsync(subscription);
        await _bench.DrainAsync();

        Assert.Contains("late, so not ranked", AnswerCard(round));
        await using var history = _bench.History();
        Assert.Empty(await history.Ledger.ToListAsync());
        Assert.Contains("Nobody answered", CardText.Of(_bench.Room.Posts[^1].Card));
    }

    [Fact]
    public async Task An_answer_sent_at_the_deadline_is_ranked()
    {
        var (subscription, round) = await _bench.OpenRoundAsync();
        _bench.Clock.AdvanceTo(round.DeadlineAt);
        await _bench.SayAsync(round, _birch, Some.AnswerOfLevel(4));

        await _bench.RunAsync(subscription);

        await using var history = _bench.History();
        Assert.Equal(100, (await history.Ledger.SingleAsync()).Points);
    }

    [Fact]
    public async Task A_late_edit_keeps_the_ranked_version()
    {
        var (subscription, round) = await _bench.OpenRoundAsync();
        var message = await _bench.SayAsync(round, _birch, Some.AnswerOfLevel(2));
        _bench.Clock.AdvanceTo(round.DeadlineAt.AddMinutes(1));
        await _bench.DeliverAsync(_bench.Room.Rewrite(message, Some.AnswerOfLevel(4), _bench.Clock.GetUtcNow()));

        await _bench.RunAsync(subscription);
        await _bench.DrainAsync();

        await using var history = _bench.History();
        Assert.Equal(25, (await history.Ledger.SingleAsync()).Points);
        Assert.Contains("late, so not ranked", AnswerCard(round));
    }

    [Fact]
    public async Task Deleting_after_the_deadline_keeps_the_points_but_not_the_quotation()
    {
        var (subscription, round) = await _bench.OpenRoundAsync();
        var message = await _bench.SayAsync(round, _birch, Some.AnswerOfLevel(4));
        await _bench.DrainAsync();
        _bench.Clock.AdvanceTo(round.DeadlineAt.AddMinutes(1));
        await DeleteAsync(message);

        await _bench.RunAsync(subscription);

        await using var history = _bench.History();
        Assert.Equal(100, (await history.Ledger.SingleAsync()).Points);
        Assert.DoesNotContain("each column is written [level", CardText.Of(_bench.Room.Posts[^1].Card));
    }

    [Fact]
    public async Task A_late_deletion_that_overtakes_its_message_keeps_the_points_all_the_same()
    {
        var (subscription, round) = await _bench.OpenRoundAsync();
        var message = _bench.Room.Write(StudyBench.ThreadOf(round), _birch, Some.AnswerOfLevel(4), _bench.Clock.GetUtcNow());
        _bench.Clock.AdvanceTo(round.DeadlineAt.AddMinutes(1));
        await DeleteAsync(message);
        await _bench.DrainAsync();
        await _bench.DeliverAsync(message);

        await _bench.RunAsync(subscription);

        await using var history = _bench.History();
        Assert.Equal(100, (await history.Ledger.SingleAsync()).Points);
    }

    [Fact]
    public async Task A_part_deleted_late_leaves_the_ranked_version_alone_whatever_follows()
    {
        var (_, round) = await _bench.OpenRoundAsync();
        await _bench.SayAsync(round, _birch, Some.AnswerOfLevel(4));
        var further = await _bench.SayAsync(round, _birch, "and the split by time");
        await _bench.PressAsync(_birch, new ButtonId(Verbs.AddMessage, round.Id.Value, further.Ref.Id).ToString());
        await _bench.DrainAsync();
        var ranked = (await AnswerAsync()).RankedNumber;

        _bench.Clock.AdvanceTo(round.DeadlineAt.AddMinutes(1));
        await DeleteAsync(further);
        await _bench.DrainAsync();
        var count = (await AnswerAsync()).Revisions.Count;
        await _bench.SayAsync(round, _birch, "thanks");
        await _bench.SayAsync(round, _birch, "bye");
        await _bench.DrainAsync();

        var answer = await AnswerAsync();
        Assert.Equal(ranked, answer.RankedNumber);
        Assert.Equal(count, answer.Revisions.Count);
        Assert.True(answer.Revisions.Single(revision => revision.Number == answer.CurrentNumber).IsLate);
    }

    public void Dispose() => _bench.Dispose();

    private Task DeleteAsync(ChatMessage message)
    {
        _bench.Room.Erase(message);
        return _bench.Get<IChatHandler>().ReceiveAsync(
            new ChatEvent.MessageDeleted(message.Ref, _bench.Clock.GetUtcNow()), CancellationToken.None);
    }

    private async Task<Answer> AnswerAsync()
    {
        await using var history = _bench.History();
        return await history.Answers.Include(row => row.Revisions).SingleAsync();
    }

    private string AnswerCard(Round round) => CardText.Of(_bench.Room.Whispers[(_birch.Ref, AnswerNotifier.KeyOf(round.Id))]);
}
