using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StudyBot.TestSupport.Faults;

/// <summary>
/// A fault point before every statement. The one after a statement is the one before the next, or before the commit: what a transaction
/// has not committed is not there for the next process.
/// </summary>
public sealed class CommandFaults(FaultPoints faults) : DbCommandInterceptor
{
    private const int LongestName = 60;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        Before(command, result);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        Before(command, result);

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        Before(command, result);

    private ValueTask<T> Before<T>(DbCommand command, T result)
    {
        faults.Pass($"before {NameOf(command)}");
        return ValueTask.FromResult(result);
    }

    private static string NameOf(DbCommand command)
    {
        var text = command.CommandText.ReplaceLineEndings(" ");
        return text.Length <= LongestName ? text : text[..LongestName];
    }
}
