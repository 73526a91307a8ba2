using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using StudyBot.Core.History;
using StudyBot.History;

namespace StudyBot.TestSupport;

/// <summary>Opens a database file the way the host does.</summary>
public sealed class HistoryFile : IDbContextFactory<StudyBotDbContext>
{
    private readonly PooledDbContextFactory<StudyBotDbContext> _contexts;

    public HistoryFile(string path, params IEnumerable<IInterceptor> interceptors)
    {
        var options = new DbContextOptionsBuilder<StudyBotDbContext>();
        options.UseHistoryFile(path).AddInterceptors(interceptors);
        _contexts = new PooledDbContextFactory<StudyBotDbContext>(options.Options);
    }

    /// <summary>Closes the connections that are kept open for the next one who needs one.</summary>
    public static void Release(string path)
    {
        using var history = new HistoryFile(path).CreateDbContext();
        SqliteConnection.ClearPool((SqliteConnection)history.Database.GetDbConnection());
    }

    public StudyBotDbContext CreateDbContext() => _contexts.CreateDbContext();
}
