using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace StudyBot.Core.History.Migrations;

/// <summary>What moderators ruled, what was learned from it, and which ruling corrected the ledger.</summary>
[DbContext(typeof(StudyBotDbContext))]
[Migration(Id)]
public sealed class RulingTables : Migration
{
    public const string Id = "0004_Rulings";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateRulings(migrationBuilder);
        CreateCalibrations(migrationBuilder);
        migrationBuilder.AddColumn<long>("Correction", "Ledger", nullable: false, defaultValue: 0L);
        migrationBuilder.DropIndex("IX_Ledger_MemberId_RoundId_Reason", "Ledger");
        migrationBuilder.CreateIndex(
            "IX_Ledger_MemberId_RoundId_Reason_Correction", "Ledger", ["MemberId", "RoundId", "Reason", "Correction"], unique: true);
    }

    private static void CreateRulings(MigrationBuilder migration)
    {
        migration.CreateTable(
            "Rulings",
            table => new
            {
                Id = table.Column<long>(nullable: false).Annotation("Sqlite:Autoincrement", true),
                WorkspaceId = table.Column<long>(nullable: false),
                EditionId = table.Column<long>(nullable: false),
                RevisionId = table.Column<long>(nullable: false),
                TextHash = table.Column<string>(nullable: false),
                CriterionId = table.Column<string>(nullable: false),
                LevelBefore = table.Column<int>(nullable: false),
                BeforeBy = table.Column<string>(nullable: false),
                Level = table.Column<int>(nullable: false),
                ModeratorId = table.Column<long>(nullable: false),
                Note = table.Column<string>(nullable: false),
                At = table.Column<long>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Rulings", row => row.Id);
                table.ForeignKey(
                    "FK_Rulings_AnswerRevisions_RevisionId",
                    row => row.RevisionId,
                    "AnswerRevisions",
                    "Id",
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    "FK_Rulings_Editions_EditionId", row => row.EditionId, "Editions", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey("FK_Rulings_Members_ModeratorId", row => row.ModeratorId, "Members", "Id");
                table.ForeignKey(
                    "FK_Rulings_Workspaces_WorkspaceId", row => row.WorkspaceId, "Workspaces", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_Rulings_WorkspaceId_TextHash", "Rulings", ["WorkspaceId", "TextHash"]);
        migration.CreateIndex("IX_Rulings_RevisionId", "Rulings", "RevisionId");
        migration.CreateIndex("IX_Rulings_EditionId", "Rulings", "EditionId");
        migration.CreateIndex("IX_Rulings_ModeratorId", "Rulings", "ModeratorId");
    }

    private static void CreateCalibrations(MigrationBuilder migration)
    {
        migration.CreateTable(
            "Calibrations",
            table => new
            {
                Id = table.Column<long>(nullable: false).Annotation("Sqlite:Autoincrement", true),
                WorkspaceId = table.Column<long>(nullable: false),
                Version = table.Column<string>(nullable: false),
                Scorer = table.Column<string>(nullable: false),
                Rulings = table.Column<string>(nullable: false),
                Parameters = table.Column<string>(nullable: false),
                FittedAt = table.Column<long>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Calibrations", row => row.Id);
                table.ForeignKey(
                    "FK_Calibrations_Workspaces_WorkspaceId",
                    row => row.WorkspaceId,
                    "Workspaces",
                    "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_Calibrations_WorkspaceId_Version", "Calibrations", ["WorkspaceId", "Version"]);
    }
}
