using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using StudyBot.Core.History;

namespace StudyBot.TestSupport;

/// <summary>A real SQLite database in a temporary file, as the real migrations make it.</summary>
public sealed class TemporaryHistory : IDbContextFactory<StudyBotDbContext>, IDisposable
{
    /// <summary>Migrating takes longer than most tests, so it is done once and the file copied.</summary>
    private static readonly Lazy<byte[]> Migrated = new(Migrate);

    private readonly TemporaryDirectory _directory = new();
    private readonly IDbContextFactory<StudyBotDbContext> _contexts;

    public TemporaryHistory(params IEnumerable<IInterceptor> interceptors)
    {
        File.WriteAllBytes(FilePath, Migrated.Value);
        _contexts = Through(interceptors);
        Writer = new HistoryWriter(this);
    }

    public string FilePath => _directory.File("studybot.db");

    public HistoryWriter Writer { get; }

    public StudyBotDbContext CreateDbContext() => _contexts.CreateDbContext();

    /// <summary>The same file as somebody else reaches it.</summary>
    public IDbContextFactory<StudyBotDbContext> Through(params IEnumerable<IInterceptor> interceptors) => new HistoryFile(FilePath, interceptors);

    public void Dispose()
    {
        Writer.Dispose();
        HistoryFile.Release(FilePath);
        _directory.Dispose();
    }

    private static byte[] Migrate()
    {
        using var directory = new TemporaryDirectory();
        var path = directory.File("studybot.db");
        using (var history = new HistoryFile(path).CreateDbContext())
        {
            history.Database.Migrate();
        }

        HistoryFile.Release(path); // Closing the last connection brings the write-ahead log into the file.
        return File.ReadAllBytes(path);
    }
}
