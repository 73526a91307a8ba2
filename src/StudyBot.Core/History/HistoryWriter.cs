using Microsoft.EntityFrameworkCore;

namespace StudyBot.Core.History;

/// <summary>
/// The one way to change the history. SQLite takes one writer at a time; here they queue in the process instead of meeting in the
/// database, so nobody ever sees "database is locked".
/// </summary>
public sealed class HistoryWriter(IDbContextFactory<StudyBotDbContext> contexts) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Runs one unit of work in one transaction: all of it happens, or none.</summary>
    public async Task<T> WriteAsync<T>(Func<StudyBotDbContext, Task<T>> unit, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await using var history = await contexts.CreateDbContextAsync(cancellationToken);
            await using var transaction = await history.Database.BeginTransactionAsync(cancellationToken);
            var result = await unit(history);
            await history.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Func<StudyBotDbContext, Task> unit, CancellationToken cancellationToken) =>
        WriteAsync(
            async history =>
            {
                await unit(history);
                return true;
            },
            cancellationToken);

    public void Dispose() => _turn.Dispose();
}
