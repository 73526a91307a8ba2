namespace StudyBot.TestSupport.Loopback;

/// <summary>Waiting that is woken by changes; only giving up is a matter of time, and of real time.</summary>
internal static class Patience
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(60);

    public static async Task<T> UntilAsync<T>(ChangeSignal changes, Func<T?> find, TimeSpan? patience, CancellationToken cancellationToken)
        where T : class
    {
        using var limit = new CancellationTokenSource(patience ?? Usual, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            while (true)
            {
                var change = changes.Next;
                if (find() is { } found)
                {
                    return found;
                }

                await change.WaitAsync(either.Token);
            }
        }
        catch (OperationCanceledException cancelled) when (limit.IsCancellationRequested)
        {
            throw new TimeoutException($"What a test waits for ({typeof(T).Name}) did not come.", cancelled);
        }
    }
}
