using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Questions;
using StudyBot.Core.Schedules.Recurrences;
using StudyBot.Core.Tracks;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Standings;

public sealed class DailyCapTests
{
    private static readonly TrackId Second = new("ml-platform");

    [Fact]
    public async Task Two_tracks_on_one_day_give_at_most_the_days_cap()
    {
        var question = Some.Question() with { Tracks = [Some.TrackId, Second] };
        using var bench = new StudyBench(bank: new QuestionBank(
            [Some.Track(), Some.Track() with { Id = Second }],
            [Some.Rubric()],
            [question, question with { Id = new QuestionId("question-2") }],
            new Dictionary<string, IReadOnlyList<string>>()));
        var first = await bench.SubscribeAsync();
        var second = await bench.Get<SubscriptionEditor>().SubscribeAsync(
            Some.Moderator(),
            "test",
            new SubscriptionRequest(
                Second, "board", "board", new Recurrence.Weekly(DaysOfWeek.All), new TimeOnly(9, 0), "UTC", first.FromDate, first.Window, first.Grace),
            CancellationToken.None);
        for (var day = 0; day < 2; day++)
        {
            await PlayAsync(bench, first.FromDate.AddDays(day), first, second);
        }

        await using var history = bench.History();
        var points = await history.Ledger.OrderBy(entry => entry.Id).Select(entry => entry.Points).ToListAsync();
        Assert.Equal([100, 100, 105, 95], points);
    }

    private static async Task PlayAsync(StudyBench bench, DateOnly date, params Subscription[] subscriptions)
    {
        bench.Clock.AdvanceTo(new DateTimeOffset(date, new TimeOnly(9, 0), TimeSpan.Zero));
        foreach (var subscription in subscriptions)
        {
            await bench.RunAsync(subscription);
            await bench.SayAsync(await bench.RoundAsync(), Some.Member(), Some.AnswerOfLevel(4));
        }

        bench.Clock.Advance(TimeSpan.FromHours(10));
        foreach (var subscription in subscriptions)
        {
            await bench.RunAsync(subscription);
        }
    }
}
