using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using StudyBot.Core.History;
using StudyBot.History;

namespace StudyBot.TestSupport;

/// <summary>A real SQLite database in a temporary file, brought up by the real migrations.</summary>
public sealed class TemporaryHistory : IDbContextFactory<StudyBotDbContext>, IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly DbContextOptions<StudyBotDbContext> _options;

    public TemporaryHistory(params IEnumerable<IInterceptor> interceptors)
    {
        var options = new DbContextOptionsBuilder<StudyBotDbContext>();
        options.UseHistoryFile(_directory.File("studybot.db")).AddInterceptors(interceptors);
        _options = options.Options;
        using var history = new StudyBotDbContext(new DbContextOptionsBuilder<StudyBotDbContext>(_options).Options);
        history.Database.Migrate();
        Writer = new HistoryWriter(this);
    }

    public HistoryWriter Writer { get; }

    public StudyBotDbContext CreateDbContext() => new(_options);

    public void Dispose()
    {
        Writer.Dispose();
        using (var history = CreateDbContext())
        {
            SqliteConnection.ClearPool((SqliteConnection)history.Database.GetDbConnection());
        }

        _directory.Dispose();
    }
}
