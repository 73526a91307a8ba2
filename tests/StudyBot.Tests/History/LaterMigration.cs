using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using StudyBot.Core.History;

namespace StudyBot.Tests.History;

/// <summary>What the next version of the program might change.</summary>
[DbContext(typeof(StudyBotDbContext))]
[Migration(Id)]
internal sealed class LaterMigration : Migration
{
    public const string Id = "9999_Later";

    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateTable("Later", table => new { Id = table.Column<long>(nullable: false) });
}
