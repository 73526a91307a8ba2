using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StudyBot.TestSupport.Faults;

/// <summary>A fault point before and after every commit. Rolling back is left alone: it is what a dead process does.</summary>
public sealed class CommitFaults(FaultPoints faults) : DbTransactionInterceptor
{
    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        faults.Pass("before a commit");
        return ValueTask.FromResult(result);
    }

    public override Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        faults.Pass("after a commit");
        return Task.CompletedTask;
    }
}
