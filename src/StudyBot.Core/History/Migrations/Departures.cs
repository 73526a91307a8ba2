using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace StudyBot.Core.History.Migrations;

/// <summary>What is gone on a platform and since when; an audit log in which the platform itself can be the actor.</summary>
[DbContext(typeof(StudyBotDbContext))]
[Migration(Id)]
public sealed class Departures : Migration
{
    public const string Id = "0002_Departures";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        AddInstants(migrationBuilder, "Workspaces", "RemovedAt", "SeenAt", "BoardChannelGoneAt", "BoardChannelSeenAt");
        AddInstants(migrationBuilder, "Members", "LeftAt", "SeenAt");
        AddInstants(migrationBuilder, "Rounds", "ThreadGoneAt");
        AddInstants(migrationBuilder, "Subscriptions", "DepartedAt", "ChannelSeenAt");
        migrationBuilder.AddColumn<string>("Departure", "Subscriptions", nullable: true);
        RebuildAudit(migrationBuilder);
    }

    private static void AddInstants(MigrationBuilder migration, string table, params string[] names)
    {
        foreach (var name in names)
        {
            migration.AddColumn<long>(name, table, nullable: true);
        }
    }

    /// <summary>
    /// SQLite cannot make a column nullable, so the table is copied (https://www.sqlite.org/lang_altertable.html, section 7).
    /// </summary>
    private static void RebuildAudit(MigrationBuilder migration)
    {
        migration.CreateTable(
            "AuditCopy",
            table => new
            {
                Id = table.Column<long>(nullable: false).Annotation("Sqlite:Autoincrement", true),
                WorkspaceId = table.Column<long>(nullable: false),
                ActorId = table.Column<long>(nullable: true),
                Act = table.Column<string>(nullable: false),
                Target = table.Column<string>(nullable: false),
                Before = table.Column<string>(nullable: false),
                After = table.Column<string>(nullable: false),
                At = table.Column<long>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Audit", row => row.Id);
                table.ForeignKey("FK_Audit_Members_ActorId", row => row.ActorId, "Members", "Id");
                table.ForeignKey(
                    "FK_Audit_Workspaces_WorkspaceId", row => row.WorkspaceId, "Workspaces", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.Sql("""
            INSERT INTO "AuditCopy" ("Id", "WorkspaceId", "ActorId", "Act", "Target", "Before", "After", "At")
            SELECT "Id", "WorkspaceId", "ActorId", "Act", "Target", "Before", "After", "At" FROM "Audit" ORDER BY "Id"
            """);
        migration.DropTable("Audit");
        migration.RenameTable("AuditCopy", newName: "Audit");
        migration.CreateIndex("IX_Audit_ActorId", "Audit", "ActorId");
        migration.CreateIndex("IX_Audit_WorkspaceId_At", "Audit", ["WorkspaceId", "At"]);
    }
}
