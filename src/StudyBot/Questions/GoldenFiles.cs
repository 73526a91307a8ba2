using StudyBot.Core.Evaluation.Rows;
using StudyBot.Core.Questions;
using StudyBot.Core.Rulings.Calibration;

namespace StudyBot.Questions;

/// <summary>The graded answers of the prompts folder.</summary>
internal sealed partial class GoldenFiles(PromptFolder folder, ILogger<GoldenFiles> logger) : IGoldenAnswers
{
    /// <summary>What is tuned to cannot be measured on, so nothing but <c>eval</c> reads this one.</summary>
    private const string HoldOut = "holdout";

    public IReadOnlyList<GoldenRow> Of(QuestionBank bank)
    {
        var sets = folder.ReadGoldens().Files
            .Where(file => Path.GetFileNameWithoutExtension(file.Path) != HoldOut)
            .Select(file => EvalSetReader.Read(file.Path, file.Text.Split('\n'), bank))
            .ToList();
        var problems = sets.Sum(set => set.Problems.Count);
        if (problems > 0)
        {
            Log.LeftOut(logger, problems);
        }

        return [.. sets.SelectMany(set => set.Goldens)];
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Count} lines of graded answers do not fit the question bank and teach nothing; questions lint names them.")]
        public static partial void LeftOut(ILogger logger, int count);
    }
}
