namespace StudyBot.History;

/// <summary>
/// Lets one process at a time work on a data directory. The operating system releases the lock when the process ends,
/// however it ends.
/// </summary>
public sealed partial class InstanceLock(DataDirectory data, TimeProvider clock, ILogger<InstanceLock> logger) : IDisposable
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    private FileStream? _held;

    /// <summary>Returns when this process is the only one on the data directory; until then it stands by.</summary>
    public async Task AcquireAsync(CancellationToken cancellationToken)
    {
        if (TryAcquire())
        {
            return;
        }

        Log.StandingBy(logger, data.Path);
        while (!TryAcquire())
        {
            await Task.Delay(LookAgain, clock, cancellationToken);
        }

        Log.TakingOver(logger, data.Path);
    }

    public void Dispose() => _held?.Dispose();

    /// <returns>False when another process works on the data directory.</returns>
    /// <exception cref="StartupException">The directory cannot be written.</exception>
    public bool TryAcquire()
    {
        try
        {
            _held = new FileStream(data.LockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException) when (File.Exists(data.LockPath))
        {
            return false;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                $"The data directory {data.Path} cannot be written: {failure.Message} "
                + "Choose another with --data, or give this user the right to write there.",
                failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "Another StudyBot is working on {Path}; this one stands by and takes over when that one ends.")]
        public static partial void StandingBy(ILogger logger, string path);

        [LoggerMessage(Level = LogLevel.Information, Message = "The other StudyBot on {Path} has ended; this one takes over.")]
        public static partial void TakingOver(ILogger logger, string path);
    }
}
