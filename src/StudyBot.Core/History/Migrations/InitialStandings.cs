using Microsoft.EntityFrameworkCore.Migrations;

namespace StudyBot.Core.History.Migrations;

/// <summary>The part of <see cref="InitialHistory"/> that makes the tables around standings.</summary>
internal static class InitialStandings
{
    public static void Create(MigrationBuilder migration)
    {
        CreateLedger(migration);
        CreateBoardTotals(migration);
        CreateBoardPosts(migration);
    }

    private static void CreateLedger(MigrationBuilder migration)
    {
        migration.CreateTable(
            "Ledger",
            table => new
            {
                Id = table.Column<long>(nullable: false).Annotation("Sqlite:Autoincrement", true),
                WorkspaceId = table.Column<long>(nullable: false),
                TrackId = table.Column<string>(nullable: false),
                MemberId = table.Column<long>(nullable: false),
                RoundId = table.Column<long>(nullable: false),
                Reason = table.Column<string>(nullable: false),
                Points = table.Column<int>(nullable: false),
                Total = table.Column<int>(nullable: false),
                Streak = table.Column<int>(nullable: false),
                Date = table.Column<DateOnly>(nullable: false),
                CreatedAt = table.Column<long>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Ledger", row => row.Id);
                table.ForeignKey(
                    "FK_Ledger_Members_MemberId", row => row.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    "FK_Ledger_Rounds_RoundId", row => row.RoundId, "Rounds", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    "FK_Ledger_Workspaces_WorkspaceId", row => row.WorkspaceId, "Workspaces", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_Ledger_MemberId_RoundId_Reason", "Ledger", ["MemberId", "RoundId", "Reason"], unique: true);
        migration.CreateIndex("IX_Ledger_RoundId", "Ledger", "RoundId");
        migration.CreateIndex("IX_Ledger_WorkspaceId_Date", "Ledger", ["WorkspaceId", "Date"]);
    }

    private static void CreateBoardTotals(MigrationBuilder migration)
    {
        migration.CreateTable(
            "BoardTotals",
            table => new
            {
                WorkspaceId = table.Column<long>(nullable: false),
                TrackId = table.Column<string>(nullable: false),
                Window = table.Column<string>(nullable: false),
                StartDate = table.Column<DateOnly>(nullable: false),
                MemberId = table.Column<long>(nullable: false),
                Points = table.Column<int>(nullable: false),
                Answers = table.Column<int>(nullable: false),
                ReachedAt = table.Column<long>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_BoardTotals", row => new { row.WorkspaceId, row.TrackId, row.Window, row.StartDate, row.MemberId });
                table.ForeignKey(
                    "FK_BoardTotals_Members_MemberId", row => row.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_BoardTotals_MemberId", "BoardTotals", "MemberId");
        migration.CreateIndex(
            "IX_BoardTotals_WorkspaceId_TrackId_Window_StartDate_Points",
            "BoardTotals",
            ["WorkspaceId", "TrackId", "Window", "StartDate", "Points"],
            descending: [false, false, false, false, true]);
    }

    private static void CreateBoardPosts(MigrationBuilder migration)
    {
        migration.CreateTable(
            "BoardPosts",
            table => new
            {
                Id = table.Column<long>(nullable: false).Annotation("Sqlite:Autoincrement", true),
                WorkspaceId = table.Column<long>(nullable: false),
                Date = table.Column<DateOnly>(nullable: false),
                Attempts = table.Column<int>(nullable: false),
                MessageId = table.Column<string>(nullable: true),
                IsEmpty = table.Column<bool>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_BoardPosts", row => row.Id);
                table.ForeignKey(
                    "FK_BoardPosts_Workspaces_WorkspaceId",
                    row => row.WorkspaceId,
                    "Workspaces",
                    "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_BoardPosts_WorkspaceId_Date", "BoardPosts", ["WorkspaceId", "Date"], unique: true);
    }
}
