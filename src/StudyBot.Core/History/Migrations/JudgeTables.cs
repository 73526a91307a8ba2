using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace StudyBot.Core.History.Migrations;

/// <summary>Who said yes to a judge, what it said about which answer, what it has used, and whether it counts.</summary>
[DbContext(typeof(StudyBotDbContext))]
[Migration(Id)]
public sealed class JudgeTables : Migration
{
    public const string Id = "0003_Judge";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("JudgeProvider", "Workspaces", nullable: true);
        migrationBuilder.AddColumn<string>("JudgeProvider", "Members", nullable: true);
        CreateJudgements(migrationBuilder);
        CreateReplies(migrationBuilder);
        CreateDays(migrationBuilder);
        CreateLicences(migrationBuilder);
        CreateMirrorReadings(migrationBuilder);
    }

    private static void CreateJudgements(MigrationBuilder migration)
    {
        migration.CreateTable(
            "Judgements",
            table => new
            {
                Id = table.Column<long>(nullable: false).Annotation("Sqlite:Autoincrement", true),
                RevisionId = table.Column<long>(nullable: false),
                State = table.Column<string>(nullable: false),
                QueuedAt = table.Column<long>(nullable: false),
                NextAt = table.Column<long>(nullable: false),
                HoldsUntil = table.Column<long>(nullable: true),
                Attempts = table.Column<int>(nullable: false),
                Problem = table.Column<string>(nullable: true),
                Fingerprint = table.Column<string>(nullable: true),
                Confidence = table.Column<string>(nullable: true),
                Samples = table.Column<int>(nullable: false),
                Total = table.Column<int>(nullable: true),
                Score = table.Column<string>(nullable: true),
                RuleScore = table.Column<string>(nullable: true),
                JudgedAt = table.Column<long>(nullable: true),
                IsCounted = table.Column<bool>(nullable: false),
                IsForMeasure = table.Column<bool>(nullable: false),
                IsTold = table.Column<bool>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Judgements", row => row.Id);
                table.ForeignKey(
                    "FK_Judgements_AnswerRevisions_RevisionId",
                    row => row.RevisionId,
                    "AnswerRevisions",
                    "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_Judgements_RevisionId", "Judgements", "RevisionId", unique: true);
        migration.CreateIndex("IX_Judgements_Waiting", "Judgements", "NextAt", filter: "\"State\" = 'Waiting'");
        migration.CreateIndex("IX_Judgements_Untold", "Judgements", "Id", filter: "NOT \"IsTold\"");
    }

    private static void CreateReplies(MigrationBuilder migration)
    {
        migration.CreateTable(
            "JudgeReplies",
            table => new
            {
                Key = table.Column<string>(nullable: false),
                AnswerHash = table.Column<string>(nullable: false),
                Text = table.Column<string>(nullable: false),
                InputTokens = table.Column<int>(nullable: false),
                OutputTokens = table.Column<int>(nullable: false),
                Milliseconds = table.Column<int>(nullable: false),
                At = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_JudgeReplies", row => row.Key));
        migration.CreateIndex("IX_JudgeReplies_AnswerHash", "JudgeReplies", "AnswerHash");
    }

    private static void CreateDays(MigrationBuilder migration) => migration.CreateTable(
        "JudgeDays",
        table => new
        {
            WorkspaceId = table.Column<long>(nullable: false),
            Date = table.Column<DateOnly>(nullable: false),
            Calls = table.Column<int>(nullable: false),
            Tokens = table.Column<int>(nullable: false),
        },
        constraints: table =>
        {
            table.PrimaryKey("PK_JudgeDays", row => new { row.WorkspaceId, row.Date });
            table.ForeignKey(
                "FK_JudgeDays_Workspaces_WorkspaceId", row => row.WorkspaceId, "Workspaces", "Id", onDelete: ReferentialAction.Cascade);
        });

    private static void CreateLicences(MigrationBuilder migration) => migration.CreateTable(
        "JudgeLicences",
        table => new
        {
            WorkspaceId = table.Column<long>(nullable: false),
            RubricId = table.Column<string>(nullable: false),
            State = table.Column<string>(nullable: false),
            Reason = table.Column<string>(nullable: false),
            Model = table.Column<string>(nullable: false),
            Prompt = table.Column<string>(nullable: false),
            Rubric = table.Column<string>(nullable: false),
            MeasuredAt = table.Column<long>(nullable: false),
            Agreement = table.Column<string>(nullable: false),
        },
        constraints: table =>
        {
            table.PrimaryKey("PK_JudgeLicences", row => new { row.WorkspaceId, row.RubricId });
            table.ForeignKey(
                "FK_JudgeLicences_Workspaces_WorkspaceId", row => row.WorkspaceId, "Workspaces", "Id", onDelete: ReferentialAction.Cascade);
        });

    private static void CreateMirrorReadings(MigrationBuilder migration) => migration.CreateTable(
        "MirrorReadings",
        table => new
        {
            WorkspaceId = table.Column<long>(nullable: false),
            Date = table.Column<DateOnly>(nullable: false),
            Fingerprint = table.Column<string>(nullable: false),
            Answers = table.Column<int>(nullable: false),
            Shorter = table.Column<double>(nullable: false),
            Bulleted = table.Column<double>(nullable: false),
            Padded = table.Column<double>(nullable: false),
            Reordered = table.Column<double>(nullable: false),
            Instructed = table.Column<double>(nullable: false),
            Spread = table.Column<double>(nullable: false),
        },
        constraints: table =>
        {
            table.PrimaryKey("PK_MirrorReadings", row => new { row.WorkspaceId, row.Date });
            table.ForeignKey(
                "FK_MirrorReadings_Workspaces_WorkspaceId", row => row.WorkspaceId, "Workspaces", "Id", onDelete: ReferentialAction.Cascade);
        });
}
