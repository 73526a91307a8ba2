using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging.Abstractions;
using StudyBot.Core.History;
using StudyBot.Core.History.Migrations;
using StudyBot.Core.Members;
using StudyBot.History;
using StudyBot.TestSupport;
using StudyBot.TestSupport.Faults;
using Xunit;

namespace StudyBot.Tests.History;

/// <summary>Guards against an upgrade that cannot be taken back, and against a start on a file that is not ours.</summary>
public sealed class HistoryMigratorTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly DataDirectory _data;

    public HistoryMigratorTests()
    {
        _data = new DataDirectory(_directory.Path);
    }

    /// <summary>The newest migration of today's program.</summary>
    private static string Newest => new LaterVersion().Migrations.Keys.Order(StringComparer.Ordinal).Last(id => id != LaterMigration.Id);

    private string CopyPath => _directory.File($"studybot-before-upgrade-from-{Newest}.db");

    [Fact]
    public async Task Fresh_file_gets_the_schema_and_no_copy()
    {
        await MigrateAsync(new HistoryFile(_data.DatabasePath));

        Assert.Equal(0, await CountWorkspacesAsync(_data.DatabasePath));
        Assert.Empty(Copies());
    }

    [Fact]
    public async Task File_that_is_up_to_date_is_not_copied()
    {
        await MigrateAsync(new HistoryFile(_data.DatabasePath));

        await MigrateAsync(new HistoryFile(_data.DatabasePath));

        Assert.Empty(Copies());
    }

    [Fact]
    public async Task Older_file_is_copied_whole_before_it_is_changed()
    {
        await MigrateAsync(new HistoryFile(_data.DatabasePath));
        await using var open = await WriteAsync("room"); // Keeps what was written in the write-ahead log.

        await MigrateAsync(LaterVersion.Open(_data.DatabasePath));

        Assert.Equal([CopyPath], Copies());
        Assert.Equal(1, await CountWorkspacesAsync(CopyPath));
        Assert.Equal("ok", await ScalarAsync(CopyPath, "PRAGMA integrity_check"));
        Assert.Equal(0L, await ScalarAsync(CopyPath, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'Later'"));
        Assert.Equal(1L, await ScalarAsync(_data.DatabasePath, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'Later'"));
        Assert.Equal(1, await CountWorkspacesAsync(_data.DatabasePath));
    }

    [Fact]
    public async Task Copy_that_is_put_back_is_in_use_again()
    {
        await MigrateAsync(new HistoryFile(_data.DatabasePath));
        await (await WriteAsync("room")).DisposeAsync();
        await MigrateAsync(LaterVersion.Open(_data.DatabasePath));

        var restored = new DataDirectory(_directory.File("restored"));
        restored.Ensure();
        File.Copy(CopyPath, restored.DatabasePath);
        await MigrateAsync(new HistoryFile(restored.DatabasePath), restored);

        Assert.Equal(1, await CountWorkspacesAsync(restored.DatabasePath));
        Assert.Equal("wal", await ScalarAsync(restored.DatabasePath, "PRAGMA journal_mode"));
    }

    [Fact]
    public async Task Copies_of_earlier_attempts_give_way_to_a_whole_one_of_today()
    {
        await MigrateAsync(new HistoryFile(_data.DatabasePath));
        await File.WriteAllTextAsync(CopyPath, "an older one");
        await File.WriteAllTextAsync(CopyPath + ".part", "half of one");
        await using var open = await WriteAsync("room");

        await MigrateAsync(LaterVersion.Open(_data.DatabasePath));

        Assert.Equal([CopyPath], Copies());
        Assert.Equal(1, await CountWorkspacesAsync(CopyPath));
    }

    [Fact]
    public async Task What_moderators_did_is_kept_when_the_platform_becomes_an_actor()
    {
        await using (var history = LaterVersion.Open(_data.DatabasePath).CreateDbContext())
        {
            await history.GetService<IMigrator>().MigrateAsync(InitialHistory.Id);
            await history.Database.ExecuteSqlRawAsync("""
                INSERT INTO "Workspaces" ("Id", "Platform", "ExternalId", "BoardDay", "BoardTime", "BoardZoneId")
                VALUES (1, 'fake', 'room', 'Monday', '09:00:00', 'UTC');
                INSERT INTO "Members" ("Id", "WorkspaceId", "ExternalId", "Name", "IsHidden", "IsFormer", "DayStart")
                VALUES (7, 1, 'alder', 'Alder', 0, 0, '04:00:00');
                INSERT INTO "Audit" ("Id", "WorkspaceId", "ActorId", "Act", "Target", "Before", "After", "At")
                VALUES (5, 1, 7, 'track pause', 'ml-engineer', 'on', 'paused', 1795420800000);
                """);
        }

        await MigrateAsync(new HistoryFile(_data.DatabasePath));

        await using var migrated = new HistoryFile(_data.DatabasePath).CreateDbContext();
        var entry = await migrated.Audit.SingleAsync();
        Assert.Equal((5L, (MemberId?)new MemberId(7), "on", "paused"), (entry.Id, entry.ActorId, entry.Before, entry.After));
    }

    [Fact]
    public async Task File_of_a_newer_version_is_refused_untouched()
    {
        await MigrateAsync(LaterVersion.Open(_data.DatabasePath));

        var refusal = await Assert.ThrowsAsync<StartupException>(() => MigrateAsync(new HistoryFile(_data.DatabasePath)));

        Assert.Contains("is from a newer version of StudyBot", refusal.Message);
        Assert.Contains(LaterMigration.Id, refusal.Message);
        Assert.Contains(Newest, refusal.Message);
        Assert.Empty(Copies());
    }

    [Fact]
    public async Task File_that_is_no_database_is_refused_untouched()
    {
        var text = string.Concat(Enumerable.Repeat("This is a shopping list. ", 400));
        await File.WriteAllTextAsync(_data.DatabasePath, text);

        var refusal = await Assert.ThrowsAsync<StartupException>(() => MigrateAsync(new HistoryFile(_data.DatabasePath)));

        Assert.Contains($"The database {_data.DatabasePath} cannot be used", refusal.Message);
        Assert.Equal(text, await File.ReadAllTextAsync(_data.DatabasePath));
    }

    [Fact]
    public async Task Directory_that_is_a_file_is_refused_with_its_path()
    {
        var data = new DataDirectory(_directory.File("data"));
        await File.WriteAllTextAsync(data.Path, "not a directory");

        var refusal = Assert.Throws<StartupException>(data.Ensure);
        var later = await Assert.ThrowsAsync<StartupException>(() => MigrateAsync(new HistoryFile(data.DatabasePath), data));

        Assert.Contains(data.Path, refusal.Message);
        Assert.Contains("its directory can be written", later.Message);
    }

    [Fact]
    public async Task Disk_that_is_full_is_refused_and_the_next_start_goes_on()
    {
        var disk = new FullDisk { IsFull = true };

        var refusal = await Assert.ThrowsAsync<StartupException>(() => MigrateAsync(new HistoryFile(_data.DatabasePath, disk)));
        disk.IsFull = false;
        await MigrateAsync(new HistoryFile(_data.DatabasePath, disk));

        Assert.Contains("the disk is not full", refusal.Message);
        Assert.Equal(0, await CountWorkspacesAsync(_data.DatabasePath));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _directory.Dispose();
    }

    private Task MigrateAsync(IDbContextFactory<StudyBotDbContext> contexts, DataDirectory? data = null) =>
        new HistoryMigrator(contexts, data ?? _data, NullLogger<HistoryMigrator>.Instance).MigrateAsync(CancellationToken.None);

    private string[] Copies() => Directory.GetFiles(_directory.Path, "studybot-before-*");

    private async Task<StudyBotDbContext> WriteAsync(string workspace)
    {
        var history = new HistoryFile(_data.DatabasePath).CreateDbContext();
        await history.Database.OpenConnectionAsync();
        history.Workspaces.Add(new Workspace { Platform = "fake", ExternalId = workspace });
        await history.SaveChangesAsync();
        return history;
    }

    private static async Task<int> CountWorkspacesAsync(string path)
    {
        await using var history = new HistoryFile(path).CreateDbContext();
        return await history.Workspaces.CountAsync();
    }

    private static async Task<object?> ScalarAsync(string path, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={path}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
