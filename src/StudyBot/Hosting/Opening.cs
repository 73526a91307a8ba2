using StudyBot.Core.Answers;
using StudyBot.History;

namespace StudyBot.Hosting;

/// <summary>Brings what everything else needs: the history, and which threads are whose.</summary>
/// <remarks>
/// It is most of a start, so the page opens meanwhile. Whatever works with the history waits for <see cref="Done"/> first, and what
/// people do before is kept waiting by <see cref="PatientChatHandler"/>.
/// </remarks>
internal sealed class Opening(HistoryMigrator history, RoundThreads threads, IHostApplicationLifetime lifetime) : BackgroundService
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when everything is there. Where something stands in the way it never does, and the bot stops.</summary>
    public Task Done => _done.Task;

    /// <summary>What stands in the way, once the bot has stopped because of it.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>For those who do not run the host.</summary>
    /// <exception cref="StartupException">Something a person can mend stands in the way.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await history.MigrateAsync(cancellationToken);
        await threads.LoadAsync(cancellationToken);
        _done.SetResult();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await OpenAsync(stoppingToken);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            // Whoever runs the host has the sentence for it: thrown, here and wherever Done is awaited, each would log it as a mistake in our code.
            Failure = failure;
            lifetime.StopApplication();
        }
    }
}
