using Microsoft.EntityFrameworkCore;
using StudyBot.Core.History;
using StudyBot.Core.Questions;
using StudyBot.Core.Rounds;

namespace StudyBot.Core.Standings;

/// <summary>Adds the ledger up into the boards. Set-based, so a round of thousands of answers costs ten statements.</summary>
public static class BoardTotals
{
    private const string AllTracks = "";

    /// <summary>Adds a round's entries to every board they belong to; part of the transaction that writes them.</summary>
    /// <param name="round">With its subscription.</param>
    public static Task AddRoundAsync(StudyBotDbContext history, Round round) =>
        AddRoundAsync(history, round.Id, correction: 0, round.Subscription.TrackId, round.Date);

    /// <summary>Adds what a ruling corrected to the boards of the round; part of the transaction that writes it.</summary>
    /// <inheritdoc cref="AddRoundAsync(StudyBotDbContext, Round)"/>
    public static Task AddCorrectionAsync(StudyBotDbContext history, Round round, long ruling) =>
        AddRoundAsync(history, round.Id, ruling, round.Subscription.TrackId, round.Date);

    /// <summary>Throws every board away and adds the whole ledger up again.</summary>
    public static async Task RebuildAsync(StudyBotDbContext history)
    {
        await history.BoardTotals.ExecuteDeleteAsync();
        var rounds = await history.Ledger
            .Where(entry => entry.Reason != LedgerReason.StreakKept)
            .GroupBy(entry => new { entry.RoundId, entry.Correction, entry.TrackId, entry.Date })
            .Select(entries => new
            {
                entries.Key.RoundId,
                entries.Key.Correction,
                entries.Key.TrackId,
                entries.Key.Date,
                First = entries.Min(entry => entry.Id),
            })
            .OrderBy(round => round.First) // As they were added: who reached a sum first stands first.
            .ToListAsync();
        foreach (var round in rounds)
        {
            await AddRoundAsync(history, round.RoundId, round.Correction, round.TrackId, round.Date);
        }
    }

    /// <summary>Whether every sum is what the ledger adds up to. One statement, so that it sees one moment of the history.</summary>
    public static async Task<bool> AgreeWithLedgerAsync(StudyBotDbContext history, CancellationToken cancellationToken)
    {
        var differences = await history.Database.SqlQuery<int>(
            $"""
            WITH "ByTrack" AS (
                SELECT "WorkspaceId", "TrackId", "MemberId", SUM("Points") AS "Points",
                    SUM(CASE WHEN "Reason" = {nameof(LedgerReason.Answer)} THEN 1 ELSE 0 END) AS "Answers"
                FROM "Ledger"
                WHERE "Reason" <> {nameof(LedgerReason.StreakKept)}
                GROUP BY "WorkspaceId", "TrackId", "MemberId"),
            "Earned" AS (
                SELECT "WorkspaceId", "TrackId", "MemberId", "Points", "Answers" FROM "ByTrack"
                UNION ALL
                SELECT "WorkspaceId", {AllTracks}, "MemberId", SUM("Points"), SUM("Answers") FROM "ByTrack"
                GROUP BY "WorkspaceId", "MemberId"),
            "Windows" ("Window") AS (
                VALUES ({nameof(BoardWindow.Day)}), ({nameof(BoardWindow.Week)}), ({nameof(BoardWindow.Month)}),
                    ({nameof(BoardWindow.Season)}), ({nameof(BoardWindow.All)})),
            "Wanted" AS (SELECT "Window", "WorkspaceId", "TrackId", "MemberId", "Points", "Answers" FROM "Earned" CROSS JOIN "Windows"),
            "Found" AS (
                SELECT "Window", "WorkspaceId", "TrackId", "MemberId", SUM("Points"), SUM("Answers") FROM "BoardTotals"
                GROUP BY "Window", "WorkspaceId", "TrackId", "MemberId")
            SELECT COUNT(*) AS "Value" FROM (
                SELECT * FROM (SELECT * FROM "Wanted" EXCEPT SELECT * FROM "Found") AS "Missing"
                UNION ALL
                SELECT * FROM (SELECT * FROM "Found" EXCEPT SELECT * FROM "Wanted") AS "Unearned") AS "Differences"
            """).ToListAsync(cancellationToken);
        return differences is [0];
    }

    /// <summary>The name a board has in the table.</summary>
    public static string TrackKey(TrackId? track) => track?.Value ?? AllTracks;

    private static async Task AddRoundAsync(StudyBotDbContext history, RoundId id, long correction, TrackId trackId, DateOnly date)
    {
        foreach (var window in Enum.GetValues<BoardWindow>())
        {
            foreach (var track in new[] { AllTracks, trackId.Value })
            {
                await AddAsync(history, id, correction, track, window, BoardWindows.StartOf(window, date));
            }
        }
    }

    private static Task AddAsync(
        StudyBotDbContext history, RoundId round, long correction, string track, BoardWindow window, DateOnly start) =>
        history.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "BoardTotals" ("WorkspaceId", "TrackId", "Window", "StartDate", "MemberId", "Points", "Answers", "ReachedAt")
            SELECT "WorkspaceId", {track}, {window.ToString()}, {start}, "MemberId", SUM("Points"),
                SUM(CASE WHEN "Reason" = {nameof(LedgerReason.Answer)} THEN 1 ELSE 0 END), MAX("CreatedAt")
            FROM "Ledger"
            WHERE "RoundId" = {round.Value} AND "Correction" = {correction} AND "Reason" <> {nameof(LedgerReason.StreakKept)}
            GROUP BY "WorkspaceId", "MemberId"
            ON CONFLICT ("WorkspaceId", "TrackId", "Window", "StartDate", "MemberId") DO UPDATE SET
                "Points" = "BoardTotals"."Points" + excluded."Points",
                "Answers" = "BoardTotals"."Answers" + excluded."Answers",
                "ReachedAt" = CASE WHEN excluded."Points" > 0 THEN excluded."ReachedAt" ELSE "BoardTotals"."ReachedAt" END
            """);
}
