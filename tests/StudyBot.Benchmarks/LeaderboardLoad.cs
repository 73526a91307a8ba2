using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Members;
using StudyBot.Core.Standings;
using StudyBot.TestSupport;

namespace StudyBot.Benchmarks;

/// <summary>
/// The leaderboard over a ledger of a million rows: <c>dotnet run -c Release --project tests/StudyBot.Benchmarks -- leaderboard</c>.
/// </summary>
internal static class LeaderboardLoad
{
    private const int Members = 2_000;
    private const int Days = 500;
    private const int Reads = 200;

    public static async Task RunAsync()
    {
        using var bench = new StudyBench();
        var (subscription, _) = await bench.OpenRoundAsync();
        var watch = Stopwatch.StartNew();
        await FillAsync(bench, subscription);
        Console.WriteLine($"filled {Members * Days:#,0} ledger rows and added them up in {watch.Elapsed.TotalSeconds:0} s");
        foreach (var window in Enum.GetValues<BoardWindow>())
        {
            await MeasureAsync(bench, subscription.WorkspaceId, window);
        }
    }

    /// <summary>Rows straight into the table: how they come about is not what is measured.</summary>
    private static Task FillAsync(StudyBench bench, Core.Tracks.Subscription subscription) => bench.Get<Core.History.HistoryWriter>().WriteAsync(
        async history =>
        {
            await history.Database.ExecuteSqlAsync(
                $"""
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Members})
                INSERT INTO "Members" ("WorkspaceId", "ExternalId", "Name", "IsHidden", "IsFormer", "DayStart")
                SELECT {subscription.WorkspaceId.Value}, 'load-' || i, 'Member ' || i, 0, 0, '04:00:00' FROM n
                """);
            await history.Database.ExecuteSqlAsync(
                $"""
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Days})
                INSERT INTO "Rounds" ("SubscriptionId", "Date", "State", "Origin", "QuestionId", "EditionId", "IsRevisit", "ClaimedAt",
                    "PostAttempts", "DeadlineAt", "ShownAnswers", "ClosingAttempts")
                SELECT {subscription.Id.Value}, date('2026-11-22', '-' || i || ' days'), 'Finished', 'Scheduled', 'load', 1, 0, 0, 1, 0, 0, 1 FROM n
                """);
            await history.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "Ledger" ("WorkspaceId", "TrackId", "MemberId", "RoundId", "Reason", "Points", "Total", "Streak", "Date", "CreatedAt")
                SELECT m."WorkspaceId", {subscription.TrackId.Value}, m."Id", r."Id", 'Answer', (m."Id" * 7 + r."Id" * 13) % 100, 70, 1, r."Date", r."Id"
                FROM "Members" m CROSS JOIN "Rounds" r WHERE m."ExternalId" LIKE 'load-%' AND r."QuestionId" = 'load'
                """);
            await BoardTotals.RebuildAsync(history);
        },
        CancellationToken.None);

    private static async Task MeasureAsync(StudyBench bench, WorkspaceId workspace, BoardWindow window)
    {
        await using var history = bench.History();
        var member = await history.Members.Where(row => row.ExternalId == "load-1234").Select(row => row.Id).SingleAsync();
        var reader = bench.Get<LeaderboardReader>();
        var times = new List<double>();
        for (var read = 0; read < Reads; read++)
        {
            var watch = Stopwatch.StartNew();
            await reader.ReadAsync(workspace, null, window, new DateOnly(2026, 11, 20), member, CancellationToken.None);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine($"{window}: median {times[Reads / 2]:0.0} ms, p99 {times[Reads * 99 / 100]:0.0} ms, with the member's own rank");
    }
}
