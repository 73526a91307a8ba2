using StudyBot.Core.Questions;

namespace StudyBot.Questions;

/// <summary>Keeps the bank in use equal to the files, as long as the files are good.</summary>
internal sealed partial class QuestionBankWatcher(
    PromptFolder folder,
    QuestionBankHolder holder,
    TimeProvider timeProvider,
    ILogger<QuestionBankWatcher> logger) : BackgroundService
{
    private string _fingerprint = "";

    /// <exception cref="QuestionBankException">The files have mistakes.</exception>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        var files = folder.Read();
        var reading = files.ReadBank();
        if (reading.Bank is not { } bank)
        {
            throw new QuestionBankException(folder.FullPath, reading.Problems);
        }

        _fingerprint = files.Fingerprint;
        holder.Replace(bank);
        Log.QuestionBankRead(logger, folder.FullPath, bank.Questions.Count, bank.Tracks.Count);
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var changes = new PromptFolderChanges(folder.FullPath, timeProvider);
        if (!changes.IsNotified)
        {
            Log.FolderNotWatched(logger, folder.FullPath);
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            await changes.WaitAsync(stoppingToken);
            Reload();
        }
    }

    private void Reload()
    {
        try
        {
            var files = folder.Read();
            if (files.Fingerprint != _fingerprint)
            {
                _fingerprint = files.Fingerprint;
                Use(files.ReadBank());
            }
        }
        catch (Exception exception)
        {
            Log.ReloadFailed(logger, exception);
        }
    }

    private void Use(BankReading reading)
    {
        if (reading.Bank is { } bank)
        {
            holder.Replace(bank);
            Log.QuestionBankReloaded(logger, bank.Questions.Count, bank.Tracks.Count);
            return;
        }

        foreach (var problem in reading.Problems)
        {
            Log.ProblemFound(logger, problem.Path, problem.Line, problem.Message);
        }

        Log.QuestionBankKept(logger, reading.Problems.Count);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Question bank read from {Folder}: {Questions} questions, {Tracks} tracks.")]
        public static partial void QuestionBankRead(ILogger logger, string folder, int questions, int tracks);

        [LoggerMessage(LogLevel.Information, "Question bank reloaded: {Questions} questions, {Tracks} tracks.")]
        public static partial void QuestionBankReloaded(ILogger logger, int questions, int tracks);

        [LoggerMessage(LogLevel.Warning, "{Path}:{Line}: {Problem}")]
        public static partial void ProblemFound(ILogger logger, string path, int line, string problem);

        [LoggerMessage(LogLevel.Error, "Question bank not reloaded: the files have {Count} problems. The last good version stays in use.")]
        public static partial void QuestionBankKept(ILogger logger, int count);

        [LoggerMessage(LogLevel.Warning, "{Folder} cannot be watched; changes are noticed within a minute.")]
        public static partial void FolderNotWatched(ILogger logger, string folder);

        [LoggerMessage(LogLevel.Error, "Question bank not reloaded. The last good version stays in use.")]
        public static partial void ReloadFailed(ILogger logger, Exception exception);
    }
}
