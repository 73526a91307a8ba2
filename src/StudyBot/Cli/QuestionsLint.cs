using StudyBot.Core.Questions;
using StudyBot.Core.Questions.Golden;
using StudyBot.Questions;

namespace StudyBot.Cli;

/// <summary>Checks a question bank and prints what is wrong with it.</summary>
/// <param name="furtherChecks">Run on a bank that could be read; their problems count like the others.</param>
internal sealed class QuestionsLint(IReadOnlyList<Func<QuestionBank, IReadOnlyList<BankProblem>>> furtherChecks)
{
    public const int NoProblems = 0;
    public const int Problems = 1;

    /// <summary>The exit code.</summary>
    public int Run(PromptFolder folder, LintFormat format, TextWriter output)
    {
        var report = Check(folder);
        switch (format)
        {
            case LintFormat.Json:
                output.WriteLine(report.ToJson());
                break;
            case LintFormat.Text:
                report.WriteText(output);
                break;
        }

        return report.Problems.Count == 0 ? NoProblems : Problems;
    }

    private LintReport Check(PromptFolder folder)
    {
        var files = folder.Read();
        var reading = files.ReadBank();
        var problems = reading.Bank is { } bank
            ? [.. furtherChecks.SelectMany(check => check(bank)).Concat(Goldens(folder, bank)).Order()]
            : reading.Problems;
        return new LintReport
        {
            Questions = files.CountBelow(PromptFolder.QuestionsFolder),
            Tracks = files.CountBelow(PromptFolder.TracksFolder),
            Rubrics = files.CountBelow(PromptFolder.RubricsFolder),
            Problems = problems,
        };
    }

    private static IEnumerable<BankProblem> Goldens(PromptFolder folder, QuestionBank bank)
    {
        var goldens = folder.ReadGoldens();
        return GoldenCheck.Run(bank, goldens.Files).Concat(goldens.Unread);
    }
}
