using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StudyBot.Core.Tests.Faults;

/// <summary>Lets a test wait for the first statement that fails, instead of for a time.</summary>
internal sealed class FailureWatch : DbCommandInterceptor
{
    /// <summary>Only a broken test waits so long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task FirstAsync() => _failed.Task.WaitAsync(Patience);

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        _failed.TrySetResult();
        return Task.CompletedTask;
    }
}
