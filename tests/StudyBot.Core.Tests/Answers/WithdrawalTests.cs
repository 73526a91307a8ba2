using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.Core.Rounds;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Answers;

/// <summary>Whoever deletes their message takes the answer back.</summary>
public sealed class WithdrawalTests : IDisposable
{
    private readonly StudyBench _bench = new();
    private readonly ChatMember _birch = Some.Member("Birch");

    [Fact]
    public async Task Deleting_withdraws_the_answer_and_tells_its_author()
    {
        var round = await OpenAsync();
        var message = await SayAsync(round, Some.AnswerOfLevel(4));

        await DeleteAsync(message);

        Assert.Equal("Answer withdrawn", Titles(round)[^1]);
        Assert.Contains("Answers: 0", CardText.Of(_bench.Room.Posts[0].Card));
    }

    [Fact]
    public async Task A_withdrawn_answer_is_not_followed_by_its_score()
    {
        var round = await OpenAsync();
        _bench.Room.Trouble = method => method == nameof(IChatPlatform.WhisperAsync) ? new ChatPlatformException("Busy.", isTransient: true) : null;
        var message = await SayAsync(round, Some.AnswerOfLevel(4));
        _bench.Room.Trouble = _ => null;

        await DeleteAsync(message);

        Assert.Equal(["Answer withdrawn"], Titles(round));
    }

    [Fact]
    public async Task A_new_answer_after_a_withdrawn_one_is_scored()
    {
        var round = await OpenAsync();
        await DeleteAsync(await SayAsync(round, Some.AnswerOfLevel(4)));

        await SayAsync(round, Some.AnswerOfLevel(1));

        Assert.StartsWith("2.5 of 10", Titles(round)[^1]);
    }

    [Fact]
    public async Task A_deletion_that_overtakes_its_message_withdraws_it()
    {
        var round = await OpenAsync();
        var message = _bench.Room.Write(StudyBench.ThreadOf(round), _birch, Some.AnswerOfLevel(4), _bench.Clock.GetUtcNow());

        await DeleteAsync(message);
        await _bench.DeliverAsync(message);
        await _bench.DrainAsync();

        await using var history = _bench.History();
        Assert.Empty(await history.Answers.ToListAsync());
    }

    public void Dispose() => _bench.Dispose();

    private async Task<Round> OpenAsync() => (await _bench.OpenRoundAsync()).Round;

    private async Task<ChatMessage> SayAsync(Round round, string text)
    {
        var message = await _bench.SayAsync(round, _birch, text);
        await _bench.DrainAsync();
        return message;
    }

    private async Task DeleteAsync(ChatMessage message)
    {
        _bench.Clock.Advance(TimeSpan.FromMinutes(1));
        _bench.Room.Erase(message);
        await _bench.Get<IChatHandler>().ReceiveAsync(
            new ChatEvent.MessageDeleted(message.Ref, _bench.Clock.GetUtcNow()), CancellationToken.None);
        await _bench.DrainAsync();
    }

    private List<string> Titles(Round round) =>
        [.. _bench.Room.Whispered.Where(whisper => whisper.Key == AnswerNotifier.KeyOf(round.Id)).Select(whisper => whisper.Card.Title)];
}
