using StudyBot.Questions;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Tests.Questions;

/// <summary>Guards against volumes that never notify: then the poll is all there is.</summary>
public sealed class PromptFolderChangesTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly ManualTimeProvider _clock = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Folder_is_looked_at_every_minute_without_a_notification()
    {
        using var changes = new PromptFolderChanges(_directory.Path, _clock);
        var waiting = changes.WaitAsync(CancellationToken.None);

        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.False(waiting.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));

        await QuietTimePassesUntilAsync(waiting);
    }

    [Fact]
    public async Task Folder_that_cannot_be_watched_is_polled()
    {
        using var changes = new PromptFolderChanges(_directory.File("nowhere"), _clock);
        var waiting = changes.WaitAsync(CancellationToken.None);

        _clock.Advance(TimeSpan.FromSeconds(60));

        Assert.False(changes.IsNotified);
        await QuietTimePassesUntilAsync(waiting);
    }

    [Fact]
    public async Task Waiting_ends_when_the_bot_stops()
    {
        using var changes = new PromptFolderChanges(_directory.Path, _clock);
        using var stopping = new CancellationTokenSource();
        var waiting = changes.WaitAsync(stopping.Token);

        await stopping.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    /// <summary>The waiting side sets its timer on another thread, so time moves on until it has noticed.</summary>
    private async Task QuietTimePassesUntilAsync(Task waiting)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!waiting.IsCompleted)
        {
            patience.Token.ThrowIfCancellationRequested();
            _clock.Advance(TimeSpan.FromMilliseconds(300));
            await Task.Yield();
        }

        await waiting;
    }
}
