using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using StudyBot.Core.History;

namespace StudyBot.History;

/// <summary>Brings the database file to the version this program needs, with a copy taken first.</summary>
public sealed partial class HistoryMigrator(
    IDbContextFactory<StudyBotDbContext> contexts, DataDirectory data, ILogger<HistoryMigrator> logger)
{
    /// <summary>Looks before anything is opened or written, without EF Core: making its model takes a good part of a start.</summary>
    /// <exception cref="StartupException">The file is from a newer version, damaged, or cannot be read.</exception>
    public void Check()
    {
        if (!File.Exists(data.DatabasePath))
        {
            return;
        }

        try
        {
            using var connection = SqliteHistory.OpenExisting(data.DatabasePath);
            RefuseNewer(Applied(connection), [.. typeof(StudyBotDbContext).Assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(Migration)))
                .Select(type => type.GetCustomAttribute<MigrationAttribute>()!.Id) // EF Core finds migrations by it.
                .Order(StringComparer.Ordinal)]);
        }
        catch (SqliteException failure)
        {
            throw Unusable(failure);
        }
    }

    /// <exception cref="StartupException">The file is from a newer version, damaged, or cannot be written.</exception>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var history = await contexts.CreateDbContextAsync(cancellationToken);
            var applied = (await history.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
            var known = history.Database.GetMigrations().ToList();
            RefuseNewer(applied, known);
            var due = known.Except(applied).ToList();
            if (due.Count > 0)
            {
                await CopyFirstAsync(history, applied, cancellationToken);
                await history.Database.MigrateAsync(cancellationToken);
                Log.Migrated(logger, data.DatabasePath, due[^1]);
            }
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw Unusable(failure);
        }
    }

    private static List<string> Applied(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE name = '__EFMigrationsHistory'";
        if (command.ExecuteScalar() is null)
        {
            return [];
        }

        command.CommandText = "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"";
        using var reader = command.ExecuteReader();
        var applied = new List<string>();
        while (reader.Read())
        {
            applied.Add(reader.GetString(0));
        }

        return applied;
    }

    private void RefuseNewer(List<string> applied, List<string> known)
    {
        if (applied.Except(known).FirstOrDefault() is { } unknown)
        {
            throw new StartupException(
                $"The database {data.DatabasePath} is from a newer version of StudyBot "
                + $"(it has the migration {unknown}, this program knows up to {known[^1]}). "
                + "Start that version, or restore a copy made before the upgrade.");
        }
    }

    private StartupException Unusable(Exception failure) => new(
        $"The database {data.DatabasePath} cannot be used: {failure.Message} "
        + "Check that it is a StudyBot database, that its directory can be written, and that the disk is not full.",
        failure);

    /// <summary>
    /// A copy beside the file, made by SQLite itself so that it is whole even with a write-ahead log. It gets its name when it is complete,
    /// and takes the place of one from an earlier attempt: what counts is how the file is now.
    /// </summary>
    private async Task CopyFirstAsync(StudyBotDbContext history, List<string> applied, CancellationToken cancellationToken)
    {
        if (applied.Count == 0)
        {
            return;
        }

        var copy = Path.Combine(data.Path, $"studybot-before-upgrade-from-{applied[^1]}.db");
        var part = copy + ".part";
        File.Delete(part);
        await history.Database.ExecuteSqlAsync($"VACUUM INTO {part}", cancellationToken);
        File.Move(part, copy, overwrite: true);
        Log.CopyTaken(logger, copy);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Brought the database {Path} to {Migration}.")]
        public static partial void Migrated(ILogger logger, string path, string migration);

        [LoggerMessage(Level = LogLevel.Information, Message = "An upgrade of the database is due; a copy was taken first: {Copy}.")]
        public static partial void CopyTaken(ILogger logger, string copy);
    }
}
