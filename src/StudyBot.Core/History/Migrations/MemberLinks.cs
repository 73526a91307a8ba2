using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace StudyBot.Core.History.Migrations;

/// <summary>Which members are one person, and the codes that make them so.</summary>
[DbContext(typeof(StudyBotDbContext))]
[Migration(Id)]
public sealed class MemberLinks : Migration
{
    public const string Id = "0005_MemberLinks";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateLinks(migrationBuilder);
        CreateCodes(migrationBuilder);
        CreateTries(migrationBuilder);
    }

    private static void CreateLinks(MigrationBuilder migration)
    {
        migration.CreateTable(
            "MemberLinks",
            table => new
            {
                MemberId = table.Column<long>(nullable: false),
                GroupId = table.Column<Guid>(nullable: false),
                LinkedAt = table.Column<long>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_MemberLinks", row => row.MemberId);
                table.ForeignKey(
                    "FK_MemberLinks_Members_MemberId", row => row.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_MemberLinks_GroupId", "MemberLinks", "GroupId");
    }

    private static void CreateCodes(MigrationBuilder migration)
    {
        migration.CreateTable(
            "LinkCodes",
            table => new
            {
                MemberId = table.Column<long>(nullable: false),
                Hash = table.Column<string>(nullable: false),
                ExpiresAt = table.Column<long>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_LinkCodes", row => row.MemberId);
                table.ForeignKey("FK_LinkCodes_Members_MemberId", row => row.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_LinkCodes_Hash", "LinkCodes", "Hash", unique: true);
    }

    private static void CreateTries(MigrationBuilder migration)
    {
        migration.CreateTable(
            "LinkTries",
            table => new
            {
                Id = table.Column<long>(nullable: false).Annotation("Sqlite:Autoincrement", true),
                MemberId = table.Column<long>(nullable: false),
                At = table.Column<long>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_LinkTries", row => row.Id);
                table.ForeignKey("FK_LinkTries_Members_MemberId", row => row.MemberId, "Members", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_LinkTries_MemberId", "LinkTries", "MemberId");
    }
}
