using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StudyBot.History;

/// <summary>The one place that knows how a SQLite file is opened.</summary>
public static class SqliteHistory
{
    public static DbContextOptionsBuilder UseHistoryFile(this DbContextOptionsBuilder options, string path) =>
        options
            .UseSqlite(
                new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true }.ToString(),
                // A list is one parameter: one for each of hundreds of ids would make another statement for every length.
                sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .AddInterceptors(ConnectionSettings.Instance)
            .ConfigureWarnings(warnings => warnings
                // The model is held to the migrations by a test; EF Core looks for a generated snapshot, which hand-written migrations lack.
                .Ignore(RelationalEventId.PendingModelChangesWarning)
                // EF Core calls a transaction that the end of the bot cancels an error. A real one is thrown, and logged where it is caught.
                .Log((RelationalEventId.TransactionError, LogLevel.Debug)));

    /// <summary>A look into a file that must be there already, which leaves nothing behind.</summary>
    public static SqliteConnection OpenExisting(string path)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>The version of the SQLite library in use, e.g. <c>3.40.1</c>.</summary>
    public static string LibraryVersion()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return connection.ServerVersion;
    }

    /// <summary>
    /// Readers never wait for the writer (WAL), a commit survives a crash of the process (NORMAL), and another process that
    /// looks into the file makes nobody fail (busy timeout).
    /// </summary>
    private sealed class ConnectionSettings : DbConnectionInterceptor
    {
        public static readonly ConnectionSettings Instance = new();

        private const string Pragmas = "PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            // EF Core looks so whether the file exists. It cannot change a copy that was put back, which is not in WAL mode yet.
            if (connection.ConnectionString.Contains($";Mode={SqliteOpenMode.ReadOnly}", StringComparison.Ordinal))
            {
                return;
            }

            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
