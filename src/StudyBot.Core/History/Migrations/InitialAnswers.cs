using Microsoft.EntityFrameworkCore.Migrations;

namespace StudyBot.Core.History.Migrations;

/// <summary>The part of <see cref="InitialHistory"/> that makes the tables around answers.</summary>
internal static class InitialAnswers
{
    public static void Create(MigrationBuilder migration)
    {
        CreateInbox(migration);
        CreateAnswers(migration);
        CreateAnswerRevisions(migration);
    }

    private static void CreateInbox(MigrationBuilder migration)
    {
        migration.CreateTable(
            "Inbox",
            table => new
            {
                Id = table.Column<long>(nullable: false).Annotation("Sqlite:Autoincrement", true),
                RoundId = table.Column<long>(nullable: false),
                MemberId = table.Column<long>(nullable: true),
                Kind = table.Column<string>(nullable: false),
                MessageId = table.Column<string>(nullable: false),
                Revision = table.Column<long>(nullable: false),
                Text = table.Column<string>(nullable: false),
                IsReply = table.Column<bool>(nullable: false),
                SentAt = table.Column<long>(nullable: false),
                WrittenAt = table.Column<long>(nullable: false),
                IsTaken = table.Column<bool>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Inbox", row => row.Id);
                table.ForeignKey(
                    "FK_Inbox_Members_MemberId", row => row.MemberId, "Members", "Id", onDelete: ReferentialAction.NoAction);
                table.ForeignKey(
                    "FK_Inbox_Rounds_RoundId", row => row.RoundId, "Rounds", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_Inbox_MemberId", "Inbox", "MemberId");
        migration.CreateIndex("IX_Inbox_RoundId_MemberId", "Inbox", ["RoundId", "MemberId"]);
        migration.CreateIndex(
            "IX_Inbox_RoundId_MessageId_Kind_Revision", "Inbox", ["RoundId", "MessageId", "Kind", "Revision"], unique: true);
        migration.CreateIndex("IX_Inbox_Waiting", "Inbox", "Id", filter: "NOT \"IsTaken\"");
    }

    private static void CreateAnswers(MigrationBuilder migration)
    {
        migration.CreateTable(
            "Answers",
            table => new
            {
                Id = table.Column<long>(nullable: false),
                RoundId = table.Column<long>(nullable: false),
                MemberId = table.Column<long>(nullable: false),
                LastNumber = table.Column<int>(nullable: false),
                RankedNumber = table.Column<int>(nullable: true),
                CurrentNumber = table.Column<int>(nullable: true),
                StreakDate = table.Column<DateOnly>(nullable: true),
                IsShared = table.Column<bool>(nullable: false),
                AcknowledgedNumber = table.Column<int>(nullable: false),
                ToldNumber = table.Column<int>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Answers", row => row.Id);
                table.ForeignKey(
                    "FK_Answers_Members_MemberId", row => row.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    "FK_Answers_Rounds_RoundId", row => row.RoundId, "Rounds", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_Answers_MemberId", "Answers", "MemberId");
        migration.CreateIndex("IX_Answers_RoundId_MemberId", "Answers", ["RoundId", "MemberId"], unique: true);
        migration.CreateIndex("IX_Answers_Untold", "Answers", "Id", filter: "\"ToldNumber\" < \"LastNumber\"");
    }

    private static void CreateAnswerRevisions(MigrationBuilder migration)
    {
        migration.CreateTable(
            "AnswerRevisions",
            table => new
            {
                Id = table.Column<long>(nullable: false).Annotation("Sqlite:Autoincrement", true),
                AnswerId = table.Column<long>(nullable: false),
                Number = table.Column<int>(nullable: false),
                Text = table.Column<string>(nullable: false),
                WrittenAt = table.Column<long>(nullable: false),
                IsLate = table.Column<bool>(nullable: false),
                ScoredAt = table.Column<long>(nullable: true),
                ScorerVersion = table.Column<string>(nullable: true),
                Total = table.Column<int>(nullable: true),
                Score = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_AnswerRevisions", row => row.Id);
                table.ForeignKey(
                    "FK_AnswerRevisions_Answers_AnswerId", row => row.AnswerId, "Answers", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_AnswerRevisions_AnswerId_Number", "AnswerRevisions", ["AnswerId", "Number"], unique: true);
        migration.CreateIndex("IX_AnswerRevisions_Unscored", "AnswerRevisions", "Id", filter: "\"ScoredAt\" IS NULL");
    }
}
