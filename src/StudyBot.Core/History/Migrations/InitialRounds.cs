using Microsoft.EntityFrameworkCore.Migrations;

namespace StudyBot.Core.History.Migrations;

/// <summary>The part of <see cref="InitialHistory"/> that makes the tables around rounds.</summary>
internal static class InitialRounds
{
    public static void Create(MigrationBuilder migration)
    {
        CreateWorkspaces(migration);
        CreateMembers(migration);
        CreateSubscriptions(migration);
        CreateScheduleExceptions(migration);
        CreateEditions(migration);
        CreateRounds(migration);
    }

    private static void CreateWorkspaces(MigrationBuilder migration)
    {
        migration.CreateTable(
            "Workspaces",
            table => new
            {
                Id = table.Column<long>(nullable: false),
                Platform = table.Column<string>(nullable: false),
                ExternalId = table.Column<string>(nullable: false),
                BoardChannelId = table.Column<string>(nullable: true),
                BoardDay = table.Column<string>(nullable: false),
                BoardTime = table.Column<TimeOnly>(nullable: false),
                BoardZoneId = table.Column<string>(nullable: false),
                BoardFromDate = table.Column<DateOnly>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Workspaces", row => row.Id);
            });
        migration.CreateIndex("IX_Workspaces_Platform_ExternalId", "Workspaces", ["Platform", "ExternalId"], unique: true);
    }

    private static void CreateMembers(MigrationBuilder migration)
    {
        migration.CreateTable(
            "Members",
            table => new
            {
                Id = table.Column<long>(nullable: false),
                WorkspaceId = table.Column<long>(nullable: false),
                ExternalId = table.Column<string>(nullable: false),
                Name = table.Column<string>(nullable: false),
                IsHidden = table.Column<bool>(nullable: false),
                IsFormer = table.Column<bool>(nullable: false),
                ZoneId = table.Column<string>(nullable: true),
                DayStart = table.Column<TimeOnly>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Members", row => row.Id);
                table.ForeignKey(
                    "FK_Members_Workspaces_WorkspaceId", row => row.WorkspaceId, "Workspaces", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_Members_WorkspaceId_ExternalId", "Members", ["WorkspaceId", "ExternalId"], unique: true);
    }

    private static void CreateSubscriptions(MigrationBuilder migration)
    {
        migration.CreateTable(
            "Subscriptions",
            table => new
            {
                Id = table.Column<long>(nullable: false),
                WorkspaceId = table.Column<long>(nullable: false),
                TrackId = table.Column<string>(nullable: false),
                ChannelId = table.Column<string>(nullable: false),
                ChannelName = table.Column<string>(nullable: false),
                Days = table.Column<string>(nullable: false),
                Time = table.Column<TimeOnly>(nullable: false),
                ZoneId = table.Column<string>(nullable: false),
                FromDate = table.Column<DateOnly>(nullable: false),
                Window = table.Column<long>(nullable: false),
                Grace = table.Column<long>(nullable: false),
                PausedFromDate = table.Column<DateOnly>(nullable: true),
                PausedUntilDate = table.Column<DateOnly>(nullable: true),
                EndedAt = table.Column<long>(nullable: true),
                OwnerId = table.Column<long>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Subscriptions", row => row.Id);
                table.ForeignKey(
                    "FK_Subscriptions_Workspaces_WorkspaceId",
                    row => row.WorkspaceId,
                    "Workspaces",
                    "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_Subscriptions_WorkspaceId", "Subscriptions", "WorkspaceId");
    }

    private static void CreateScheduleExceptions(MigrationBuilder migration)
    {
        migration.CreateTable(
            "ScheduleExceptions",
            table => new
            {
                SubscriptionId = table.Column<long>(nullable: false),
                Date = table.Column<DateOnly>(nullable: false),
                HolidayName = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_ScheduleExceptions", row => new { row.SubscriptionId, row.Date });
                table.ForeignKey(
                    "FK_ScheduleExceptions_Subscriptions_SubscriptionId",
                    row => row.SubscriptionId,
                    "Subscriptions",
                    "Id",
                    onDelete: ReferentialAction.Cascade);
            });
    }

    private static void CreateEditions(MigrationBuilder migration)
    {
        migration.CreateTable(
            "Editions",
            table => new
            {
                Id = table.Column<long>(nullable: false).Annotation("Sqlite:Autoincrement", true),
                QuestionId = table.Column<string>(nullable: false),
                Version = table.Column<int>(nullable: false),
                Hash = table.Column<string>(nullable: false),
                Json = table.Column<string>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Editions", row => row.Id);
            });
        migration.CreateIndex("IX_Editions_Hash", "Editions", "Hash", unique: true);
    }

    private static void CreateRounds(MigrationBuilder migration)
    {
        migration.CreateTable(
            "Rounds",
            table => new
            {
                Id = table.Column<long>(nullable: false),
                SubscriptionId = table.Column<long>(nullable: false),
                Date = table.Column<DateOnly>(nullable: false),
                State = table.Column<string>(nullable: false),
                Origin = table.Column<string>(nullable: false),
                QuestionId = table.Column<string>(nullable: false),
                EditionId = table.Column<long>(nullable: false),
                IsRevisit = table.Column<bool>(nullable: false),
                ClaimedAt = table.Column<long>(nullable: false),
                PostAttempts = table.Column<int>(nullable: false),
                PostedAt = table.Column<long>(nullable: true),
                MessageId = table.Column<string>(nullable: true),
                ThreadId = table.Column<string>(nullable: true),
                DeadlineAt = table.Column<long>(nullable: false),
                ShownAnswers = table.Column<int>(nullable: false),
                ClosedAt = table.Column<long>(nullable: true),
                ScoredAt = table.Column<long>(nullable: true),
                ClosingAttempts = table.Column<int>(nullable: false),
                ClosingMessageId = table.Column<string>(nullable: true),
                Problem = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Rounds", row => row.Id);
                table.ForeignKey(
                    "FK_Rounds_Editions_EditionId", row => row.EditionId, "Editions", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    "FK_Rounds_Subscriptions_SubscriptionId",
                    row => row.SubscriptionId,
                    "Subscriptions",
                    "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_Rounds_EditionId", "Rounds", "EditionId");
        migration.CreateIndex("IX_Rounds_SubscriptionId_Date", "Rounds", ["SubscriptionId", "Date"], unique: true);
        migration.CreateIndex("IX_Rounds_ThreadId", "Rounds", "ThreadId");
    }
}
