using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StudyBot.Core.History;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Tests.History;

/// <summary>Guards against hand-written migrations that make another schema than the model the queries are written for.</summary>
public sealed class SchemaTests
{
    [Fact]
    public async Task The_migrations_make_what_the_model_describes()
    {
        using var migrated = new TemporaryHistory();
        using var directory = new TemporaryDirectory();
        var modelPath = directory.File("model.db");
        await using (var model = new HistoryFile(modelPath).CreateDbContext())
        {
            await model.Database.EnsureCreatedAsync();
            await using var history = migrated.CreateDbContext();

            var expected = await ReadAsync(model);

            Assert.True(expected.Count > model.Model.GetEntityTypes().Count() * 3);
            Assert.Equal(expected, await ReadAsync(history));
        }

        HistoryFile.Release(modelPath);
    }

    [Theory]
    [InlineData("""CREATE TABLE "Other" ("A" INTEGER)""")]
    [InlineData("""ALTER TABLE "Rounds" ADD "Extra" TEXT""")]
    [InlineData("""ALTER TABLE "Rounds" DROP COLUMN "Problem" """)]
    [InlineData("""DROP INDEX "IX_Rounds_SubscriptionId_Date" """)]
    [InlineData("""DROP INDEX "IX_Rounds_SubscriptionId_Date"; CREATE INDEX "IX_Rounds_SubscriptionId_Date" ON "Rounds" ("SubscriptionId", "Date")""")]
    [InlineData("""DROP INDEX "IX_Rounds_SubscriptionId_Date"; CREATE UNIQUE INDEX "IX_Rounds_SubscriptionId_Date" ON "Rounds" ("Date", "SubscriptionId")""")]
    [InlineData("""DROP INDEX "IX_Inbox_Waiting"; CREATE INDEX "IX_Inbox_Waiting" ON "Inbox" ("Id")""")]
    [InlineData("""DROP INDEX "IX_Inbox_Waiting"; CREATE INDEX "IX_Inbox_Waiting" ON "Inbox" ("Id") WHERE "IsTaken" """)]
    public async Task A_changed_schema_is_told_apart(string change)
    {
        using var file = new TemporaryHistory();
        await using var history = file.CreateDbContext();
        var before = await ReadAsync(history);

        await history.Database.ExecuteSqlRawAsync(change);

        Assert.NotEqual(before, await ReadAsync(history));
    }

    [Theory]
    [InlineData("\"A\" TEXT NOT NULL REFERENCES \"P\" (\"Id\")")]
    [InlineData("\"A\" INTEGER REFERENCES \"P\" (\"Id\")")]
    [InlineData("\"A\" INTEGER NOT NULL DEFAULT 0 REFERENCES \"P\" (\"Id\")")]
    [InlineData("\"A\" INTEGER NOT NULL PRIMARY KEY REFERENCES \"P\" (\"Id\")")]
    [InlineData("\"A\" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT REFERENCES \"P\" (\"Id\")")]
    [InlineData("\"A\" INTEGER NOT NULL")]
    [InlineData("\"A\" INTEGER NOT NULL REFERENCES \"P\" (\"Other\")")]
    [InlineData("\"A\" INTEGER NOT NULL REFERENCES \"P\" (\"Id\") ON DELETE CASCADE")]
    public async Task A_changed_column_is_told_apart(string column)
    {
        const string Plain = "\"A\" INTEGER NOT NULL REFERENCES \"P\" (\"Id\")";

        Assert.Equal(await TableAsync(Plain), await TableAsync(Plain));
        Assert.NotEqual(await TableAsync(Plain), await TableAsync(column));
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(StudyBotDbContext history)
    {
        await history.Database.OpenConnectionAsync();
        return await SchemaText.ReadAsync((SqliteConnection)history.Database.GetDbConnection());
    }

    private static async Task<IReadOnlyList<string>> TableAsync(string column)
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE TABLE \"T\" ({column})";
        await command.ExecuteNonQueryAsync();
        return await SchemaText.ReadAsync(connection);
    }
}
