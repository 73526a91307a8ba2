using System.Threading.Channels;

namespace StudyBot.Questions;

/// <summary>
/// Says that something in the prompts folder may have changed: when the system notifies, and every minute, because network volumes do
/// not notify. Never says what; whoever listens compares the contents.
/// </summary>
internal sealed class PromptFolderChanges : IDisposable
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan QuietTime = TimeSpan.FromMilliseconds(300);

    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly TimeProvider _timeProvider;
    private readonly ITimer _poll;
    private readonly FileSystemWatcher? _watcher;

    public PromptFolderChanges(string folder, TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
        _watcher = Watch(folder);
        _poll = timeProvider.CreateTimer(_ => Signal(), state: null, PollInterval, PollInterval);
    }

    /// <summary>Whether the system notifies; otherwise changes are noticed within a minute.</summary>
    public bool IsNotified => _watcher is not null;

    /// <summary>
    /// Returns when there may be a change and nothing has happened for a short while: editors write a file in several steps.
    /// </summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        await _signals.Reader.ReadAsync(cancellationToken);
        do
        {
            await Task.Delay(QuietTime, _timeProvider, cancellationToken);
        }
        while (_signals.Reader.TryRead(out _));
    }

    public void Dispose()
    {
        _watcher?.Dispose();
        _poll.Dispose();
    }

    private FileSystemWatcher? Watch(string folder)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            watcher.Changed += (_, _) => Signal();
            watcher.Created += (_, _) => Signal();
            watcher.Deleted += (_, _) => Signal();
            watcher.Renamed += (_, _) => Signal();
            watcher.Error += (_, _) => Signal();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or PlatformNotSupportedException)
        {
            // The system has run out of watches, or the volume cannot be watched; the poll remains.
            watcher?.Dispose();
            return null;
        }
    }

    private void Signal() => _signals.Writer.TryWrite(true);
}
