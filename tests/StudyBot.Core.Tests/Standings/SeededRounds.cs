using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.Core.Questions;
using StudyBot.Core.Rounds;
using StudyBot.Core.Schedules.Recurrences;
using StudyBot.Core.Standings;
using StudyBot.Core.Tracks;
using StudyBot.TestSupport;

namespace StudyBot.Core.Tests.Standings;

/// <summary>Scored rounds put straight into the history, with the points they gave.</summary>
internal sealed class SeededRounds(StudyBench bench)
{
    private readonly Dictionary<TrackId, SubscriptionId> _subscriptions = [];
    private int _added;

    public WorkspaceId Workspace { get; private set; }

    public Task AddAsync(DateOnly date, params (int Member, int Points)[] points) => AddAsync(date, Some.TrackId, points);

    public async Task AddAsync(DateOnly date, TrackId track, params (int Member, int Points)[] points)
    {
        Workspace = await bench.Get<MemberDirectory>().WorkspaceIdAsync(new WorkspaceRef("fake", "room"), CancellationToken.None);
        var subscription = await SubscriptionAsync(track);
        var members = new List<MemberId>();
        foreach (var (member, _) in points)
        {
            members.Add(await bench.Get<MemberDirectory>().IdOfAsync(Some.Member($"Member{member}"), CancellationToken.None));
        }

        var now = Some.Monday.AddMinutes(_added++);
        await bench.Get<HistoryWriter>().WriteAsync(
            async history =>
            {
                var edition = await EditionShelf.StoreAsync(history, Some.Edition());
                var round = new Round
                {
                    Subscription = (await history.Subscriptions.FindAsync(subscription))!,
                    Date = date,
                    State = RoundState.Scored,
                    QuestionId = Some.Question().Id,
                    Edition = edition,
                };
                history.Rounds.Add(round);
                await history.SaveChangesAsync();
                history.Ledger.AddRange(points.Select((entry, index) => new LedgerEntry
                {
                    WorkspaceId = Workspace,
                    TrackId = track,
                    MemberId = members[index],
                    RoundId = round.Id,
                    Reason = LedgerReason.Answer,
                    Points = entry.Points,
                    Date = date,
                    CreatedAt = now,
                }));
                await history.SaveChangesAsync();
                await BoardTotals.AddRoundAsync(history, round);
            },
            CancellationToken.None);
    }

    private async Task<SubscriptionId> SubscriptionAsync(TrackId track)
    {
        if (!_subscriptions.TryGetValue(track, out var id))
        {
            var request = new SubscriptionRequest(
                track, "ml", "ml", new Recurrence.Weekly(DaysOfWeek.All), new TimeOnly(9, 0), "UTC", new DateOnly(2026, 1, 1), TimeSpan.FromHours(24), TimeSpan.FromHours(4));
            id = (await bench.Get<SubscriptionEditor>().SubscribeAsync(Some.Moderator(), "test", request, CancellationToken.None)).Id;
            _subscriptions[track] = id;
        }

        return id;
    }
}
