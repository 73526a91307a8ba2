using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace StudyBot.Core.History.Migrations;

/// <summary>The first schema. Once released, a migration is never edited: the next change is the next migration.</summary>
[DbContext(typeof(StudyBotDbContext))]
[Migration(Id)]
public sealed class InitialHistory : Migration
{
    public const string Id = "0001_InitialHistory";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        InitialRounds.Create(migrationBuilder);
        InitialAnswers.Create(migrationBuilder);
        InitialStandings.Create(migrationBuilder);
        InitialModeration.Create(migrationBuilder);
    }
}
