using StudyBot.Core.Questions;

namespace StudyBot.Questions;

/// <summary>Puts the bank of the files into use, as long as the files are good.</summary>
internal sealed partial class QuestionBankLoader(PromptFolder folder, QuestionBankHolder holder, ILogger<QuestionBankLoader> logger)
{
    private string _fingerprint = "";

    /// <summary>Reads the bank for the first time; a bank that is loaded stays as it is.</summary>
    /// <exception cref="StartupException">The files have mistakes; the message lists them.</exception>
    public void Load()
    {
        if (_fingerprint.Length > 0)
        {
            return;
        }

        var files = folder.Read();
        var reading = files.ReadBank();
        if (reading.Bank is not { } bank)
        {
            throw new StartupException(QuestionBankReport.Of(folder.FullPath, reading.Problems));
        }

        _fingerprint = files.Fingerprint;
        holder.Replace(bank);
        Log.QuestionBankRead(logger, folder.FullPath, bank.Questions.Count, bank.Tracks.Count);
    }

    /// <summary>
    /// Takes over what has changed since the last reading. Files with mistakes are reported once and the last good bank stays in use.
    /// </summary>
    public void Reload()
    {
        var files = folder.Read();
        if (files.Fingerprint == _fingerprint)
        {
            return;
        }

        _fingerprint = files.Fingerprint;
        var reading = files.ReadBank();
        if (reading.Bank is { } bank)
        {
            holder.Replace(bank);
            Log.QuestionBankReloaded(logger, bank.Questions.Count, bank.Tracks.Count);
            return;
        }

        holder.Keep(reading.Problems);
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

        [LoggerMessage(LogLevel.Error, "Question bank not reloaded, problems found: {Count}. The last good bank stays in use.")]
        public static partial void QuestionBankKept(ILogger logger, int count);
    }
}
