using Microsoft.EntityFrameworkCore.Migrations;

namespace StudyBot.Core.History.Migrations;

/// <summary>The part of <see cref="InitialHistory"/> that makes the tables around moderation.</summary>
internal static class InitialModeration
{
    public static void Create(MigrationBuilder migration)
    {
        CreateAudit(migration);
        CreateStaffNotices(migration);
    }

    private static void CreateAudit(MigrationBuilder migration)
    {
        migration.CreateTable(
            "Audit",
            table => new
            {
                Id = table.Column<long>(nullable: false).Annotation("Sqlite:Autoincrement", true),
                WorkspaceId = table.Column<long>(nullable: false),
                ActorId = table.Column<long>(nullable: false),
                Act = table.Column<string>(nullable: false),
                Target = table.Column<string>(nullable: false),
                Before = table.Column<string>(nullable: false),
                After = table.Column<string>(nullable: false),
                At = table.Column<long>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Audit", row => row.Id);
                table.ForeignKey(
                    "FK_Audit_Members_ActorId", row => row.ActorId, "Members", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    "FK_Audit_Workspaces_WorkspaceId", row => row.WorkspaceId, "Workspaces", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_Audit_ActorId", "Audit", "ActorId");
        migration.CreateIndex("IX_Audit_WorkspaceId_At", "Audit", ["WorkspaceId", "At"]);
    }

    private static void CreateStaffNotices(MigrationBuilder migration)
    {
        migration.CreateTable(
            "StaffNotices",
            table => new
            {
                Id = table.Column<long>(nullable: false).Annotation("Sqlite:Autoincrement", true),
                WorkspaceId = table.Column<long>(nullable: false),
                MemberId = table.Column<long>(nullable: false),
                Key = table.Column<string>(nullable: false),
                ChannelId = table.Column<string>(nullable: false),
                Text = table.Column<string>(nullable: false),
                CreatedAt = table.Column<long>(nullable: false),
                ToldAt = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_StaffNotices", row => row.Id);
                table.ForeignKey(
                    "FK_StaffNotices_Members_MemberId", row => row.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    "FK_StaffNotices_Workspaces_WorkspaceId",
                    row => row.WorkspaceId,
                    "Workspaces",
                    "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_StaffNotices_MemberId", "StaffNotices", "MemberId");
        migration.CreateIndex("IX_StaffNotices_WorkspaceId_Key", "StaffNotices", ["WorkspaceId", "Key"], unique: true);
    }
}
