using System.CommandLine;
using System.Globalization;
using System.Text;
using StudyBot.Core.Evaluation;
using StudyBot.Core.Evaluation.Measures;
using StudyBot.Core.Evaluation.Reports;
using StudyBot.Core.Evaluation.Rows;
using StudyBot.Core.Questions;
using StudyBot.Core.Scoring;
using StudyBot.Core.Scoring.Judge;
using StudyBot.Questions;

namespace StudyBot.Cli;

/// <summary><c>eval</c>: how well a scorer agrees with people, on a set of answers that people graded.</summary>
/// <param name="scorers">All there are; which is which shows in their versions.</param>
/// <param name="progress">Where progress is shown; null for nowhere.</param>
internal sealed class EvalVerb(
    IConfiguration configuration, IReadOnlyList<IScorer> scorers, EvalOptions options, TextWriter output, TextWriter? progress)
{
    private const int MostLabels = 1000;

    /// <exception cref="BadUsageException">The options or the files are not understood.</exception>
    public async Task<int> RunAsync(ParseResult parsed, bool isJson, CancellationToken cancellationToken)
    {
        var compare = parsed.GetValue(options.Compare) ?? [];
        var set = parsed.GetValue(options.Set);
        if (compare.Length > 0 == set is not null)
        {
            throw new BadUsageException("eval takes either --set FILE or --compare A B.");
        }

        if (set is null)
        {
            return Compare(compare[0], compare[1], isJson);
        }

        var calibration = ReadCalibration(parsed.GetValue(options.Calibrate) ?? "none");
        var chosen = Choose(parsed.GetValue(options.Scorer) ?? EvalOptions.Rules);
        var bank = PromptFolder.Configured(configuration).ReadBank();
        var rows = EvalSetReader.Read(set, ReadLines(set), bank);
        CheckKinds(set, rows, chosen);
        var scored = rows.Goldens.Count > 0
            ? await ScoreGoldensAsync(bank, chosen, rows.Goldens, calibration, cancellationToken)
            : [ScorePlain(rows, calibration)];
        WriteScores(parsed.GetValue(options.ScoresOut), scored);
        Print(Report(set, rows, calibration, scored, parsed.GetValue(options.By) is not null), isJson);
        return rows.Problems.Count == 0 ? ExitCodes.Fine : ExitCodes.Findings;
    }

    private int Compare(string first, string second, bool isJson)
    {
        try
        {
            var before = OneScorer(first);
            var after = OneScorer(second);
            var difference = Difference.Of($"from {first} to {second}", before, after);
            output.WriteLine(isJson ? EvalJson.Of(difference) : EvalText.Of(difference));
            return ExitCodes.Fine;
        }
        catch (ArgumentException problem)
        {
            throw new BadUsageException($"{first} and {second} cannot be compared: {problem.Message.Split(" (Parameter")[0]}", problem);
        }
    }

    private static List<ScoredAnswer> OneScorer(string file)
    {
        try
        {
            var found = ScoreFile.Read(file, ReadLines(file));
            return found.Count == 1
                ? [.. found.Single().Where(answer => answer.Criterion != ScoredSet.Total)]
                : throw new BadUsageException($"{file} has verdicts of {found.Count} scorers; compare files of one each.");
        }
        catch (FormatException problem)
        {
            throw new BadUsageException(problem.Message, problem);
        }
    }

    private static EvalCalibration ReadCalibration(string text) => text switch
    {
        "none" => EvalCalibration.None,
        "cross-question" => EvalCalibration.CrossQuestion,
        _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var labels) && labels is >= 1 and <= MostLabels =>
            EvalCalibration.WithLabels(labels),
        _ => throw new BadUsageException(
            $"--calibrate takes none, cross-question or a number of answers for each question (1 to {MostLabels}), not \"{text}\"."),
    };

    private List<IScorer> Choose(string name)
    {
        var chosen = scorers.Where(scorer => name == EvalOptions.Both || scorer.Version.StartsWith($"{name}/", StringComparison.Ordinal)).ToList();
        var hasJudge = chosen.Exists(scorer => scorer.Version.StartsWith($"{EvalOptions.Judge}/", StringComparison.Ordinal));
        return name == EvalOptions.Rules || hasJudge ? chosen : throw new BadUsageException("No judge is configured.");
    }

    private static void CheckKinds(string set, EvalSet rows, List<IScorer> chosen)
    {
        if (rows.Plain.Count > 0 && rows.Goldens.Count > 0)
        {
            throw new BadUsageException($"{set} mixes goldens and plain rows; measure each kind on its own.");
        }

        if (rows.Plain.Count == 0 && rows.Goldens.Count == 0)
        {
            var problems = rows.Problems.Select(problem => problem.ToString());
            throw new BadUsageException(string.Join(Environment.NewLine, problems.Append($"{set} has no row that can be measured.")));
        }

        if (rows.Plain.Count > 0 && chosen.Exists(scorer => scorer is not RuleScorer))
        {
            throw new BadUsageException("A judge grades by a rubric of the bank; plain rows have none and are scored from their references.");
        }
    }

    private async Task<IReadOnlyList<ScoredSet>> ScoreGoldensAsync(
        QuestionBank bank,
        List<IScorer> chosen,
        IReadOnlyList<GoldenRow> goldens,
        EvalCalibration calibration,
        CancellationToken cancellationToken)
    {
        var scored = new List<ScoredSet>();
        try
        {
            foreach (var scorer in chosen)
            {
                var set = await ScoreGoldensAsync(bank, scorer, goldens, calibration, cancellationToken);
                scored.Add(set.Answers.Count > 0 ? set : throw new StartupException($"{scorer.Version} gave no verdict that holds on any answer."));
            }
        }
        catch (ArgumentException problem)
        {
            throw Refused(problem);
        }

        return scored;
    }

    private async Task<ScoredSet> ScoreGoldensAsync(
        QuestionBank bank,
        IScorer scorer,
        IReadOnlyList<GoldenRow> goldens,
        EvalCalibration calibration,
        CancellationToken cancellationToken)
    {
        try
        {
            return await GoldenEvaluation.RunAsync(
                bank, scorer, goldens, calibration, Progress(scorer.Version, goldens.Count), cancellationToken);
        }
        catch (JudgeEndpointException refused)
        {
            throw new StartupException($"The judge cannot be asked: {refused.Message}", refused);
        }
    }

    private ScoredSet ScorePlain(EvalSet rows, EvalCalibration calibration)
    {
        var measured = rows.Plain.Where(row => !row.IsTheReference).ToList();
        try
        {
            return PlainEvaluation.Run(
                measured, ScoreScale.Of(rows.Plain), calibration, Progress(PlainEvaluation.Scorer, measured.Count));
        }
        catch (ArgumentException problem)
        {
            throw Refused(problem);
        }
    }

    private static BadUsageException Refused(ArgumentException problem) => new(problem.Message.Split(" (Parameter")[0], problem);

    private EvalProgress? Progress(string what, int rows) => progress is null ? null : new EvalProgress(progress, what, rows);

    private static EvalReport Report(
        string set, EvalSet rows, EvalCalibration calibration, IReadOnlyList<ScoredSet> scored, bool isByQuestion)
    {
        var leftOut = rows.Plain.Count(row => row.IsTheReference);
        return new EvalReport(
            set,
            rows.Plain.Count + rows.Goldens.Count - leftOut,
            leftOut,
            calibration.ToString(),
            [.. scored.Where(one => one.Answers.Count > 0).Select(one => ScorerReport.Of(one, isByQuestion))],
            scored is [var first, var second] ? Difference.Of($"from {first.Scorer} to {second.Scorer}", first.Answers, second.Answers) : null,
            rows.Problems);
    }

    private void Print(EvalReport report, bool isJson) => output.WriteLine(isJson ? EvalJson.Of(report) : EvalText.Of(report));

    private static void WriteScores(string? path, IReadOnlyList<ScoredSet> scored)
    {
        if (path is null)
        {
            return;
        }

        try
        {
            var lines = scored.SelectMany(one => one.Answers.Select(answer => ScoreFile.Line(one.Scorer, answer)));
            File.WriteAllText(path, string.Join('\n', lines.Append("")), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BadUsageException($"The scores cannot be written to {path}: {failure.Message}", failure);
        }
    }

    private static string[] ReadLines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BadUsageException($"{path} cannot be read: {failure.Message}", failure);
        }
    }
}
