namespace StudyBot.Questions;

/// <summary>Loads the bank before the bot starts and keeps it equal to the files while it runs.</summary>
internal sealed partial class QuestionBankWatcher(
    PromptFolder folder,
    QuestionBankLoader loader,
    TimeProvider timeProvider,
    ILogger<QuestionBankWatcher> logger) : BackgroundService
{
    /// <exception cref="StartupException">The files have mistakes; the message lists them.</exception>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        loader.Load();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var changes = new PromptFolderChanges(folder.FullPath, timeProvider);
        if (!changes.IsNotified)
        {
            Log.FolderNotWatched(logger, folder.FullPath);
        }

        // What changed between loading and watching has notified nobody.
        Reload();
        while (true)
        {
            await changes.WaitAsync(stoppingToken);
            Reload();
        }
    }

    private void Reload()
    {
        try
        {
            loader.Reload();
        }
        catch (Exception exception)
        {
            Log.ReloadFailed(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Folder} cannot be watched; changes are noticed within a minute.")]
        public static partial void FolderNotWatched(ILogger logger, string folder);

        [LoggerMessage(LogLevel.Error, "Question bank not reloaded. The last good bank stays in use.")]
        public static partial void ReloadFailed(ILogger logger, Exception exception);
    }
}
