using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.Core.Rounds;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Answers;

/// <summary>
/// Guards against results that depend on the order in which a platform delivers. Each order of the script has a member of its own, so that
/// all of them run in one round.
/// </summary>
public sealed class EventOrderTests : IDisposable
{
    /// <summary>What the collector takes at once; an order that is cut apart is an order that is drained between.</summary>
    private const int OfOneBatch = 48;

    private readonly StudyBench _bench = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_order_of_events_leads_to_the_same_answer_points_and_whispers(bool isDrainedBetween)
    {
        var (subscription, round) = await _bench.OpenRoundAsync();
        var orders = Permutations.Of(Enumerable.Range(0, 5).ToList()).ToList();
        orders = isDrainedBetween ? orders : [.. new Random(1).GetItems([.. orders], OfOneBatch)];
        var scripts = orders.Select((_, number) => Script(round, Some.Member($"Member{number}"))).ToList();
        _bench.Clock.AdvanceTo(round.DeadlineAt.AddHours(1));
        for (var step = 0; step < 5; step++)
        {
            await Task.WhenAll(orders.Select((order, number) => ReceiveAsync(scripts[number].Events[order[step]])));
            if (isDrainedBetween)
            {
                await _bench.DrainAsync();
            }
        }

        await _bench.RunAsync(subscription);

        await using var history = _bench.History();
        var answers = await history.Answers.Include(answer => answer.Revisions).ToListAsync();
        Assert.Equal(orders.Count, answers.Count);
        Assert.All(answers, answer => Assert.Equal(Some.AnswerOfLevel(3) + " edited", TextOf(answer, answer.RankedNumber)));
        Assert.All(answers, answer => Assert.Equal(Some.AnswerOfLevel(4) + " late", TextOf(answer, answer.CurrentNumber)));
        Assert.Equal([(56, orders.Count)], (await history.Ledger.ToListAsync()).CountBy(entry => entry.Points).Select(pair => (pair.Key, pair.Value)));
        if (!isDrainedBetween)
        {
            Assert.Single(scripts.Select(script => WhispersTo(script.Author)).Distinct());
        }
    }

    public void Dispose() => _bench.Dispose();

    /// <summary>An answer, an edit in time and one too late; a further message, deleted in time.</summary>
    private (ChatMember Author, IReadOnlyList<ChatEvent> Events) Script(Round round, ChatMember author)
    {
        var (thread, start) = (StudyBench.ThreadOf(round), _bench.Clock.GetUtcNow());
        var answer = _bench.Room.Write(thread, author, Some.AnswerOfLevel(1), start);
        var further = _bench.Room.Write(thread, author, Some.AnswerOfLevel(2) + " further", start.AddMinutes(1));
        var edited = _bench.Room.Rewrite(answer, Some.AnswerOfLevel(3) + " edited", start.AddMinutes(2));
        var late = _bench.Room.Rewrite(edited, Some.AnswerOfLevel(4) + " late", round.DeadlineAt.AddMinutes(3));
        _bench.Room.Erase(further);
        return (author,
        [
            new ChatEvent.MessageWritten(answer),
            new ChatEvent.MessageWritten(further),
            new ChatEvent.MessageWritten(edited),
            new ChatEvent.MessageWritten(late),
            new ChatEvent.MessageDeleted(further.Ref, start.AddMinutes(4)),
        ]);
    }

    private Task ReceiveAsync(ChatEvent chatEvent) => _bench.Get<IChatHandler>().ReceiveAsync(chatEvent, CancellationToken.None);

    private string WhispersTo(ChatMember author) => string.Join('\n', _bench.Room.Whispers
        .Where(whisper => whisper.Key.Member == author.Ref)
        .Select(whisper => $"{whisper.Key.Key} {CardText.Of(whisper.Value)}")
        .Order(StringComparer.Ordinal));

    private static string? TextOf(Answer answer, int? number) => answer.Revisions.SingleOrDefault(revision => revision.Number == number)?.Text;
}
