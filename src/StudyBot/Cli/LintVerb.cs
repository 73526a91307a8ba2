using StudyBot.Core.Questions;
using StudyBot.Core.Scoring;
using StudyBot.Questions;

namespace StudyBot.Cli;

/// <summary><c>questions lint</c>: what is wrong with the files, and with what they would score.</summary>
internal static class LintVerb
{
    public static int Run(IConfiguration configuration, bool isJson, TextWriter output) =>
        new QuestionsLint([Content]).Run(PromptFolder.Configured(configuration), isJson ? LintFormat.Json : LintFormat.Text, output);

    private static IReadOnlyList<BankProblem> Content(QuestionBank bank) =>
        [.. ContentCheck.Run(bank).Select(finding =>
            bank.Sources[finding.Question].Problem("", $"{finding.What} It scores {finding.Measured:0.#}."))];
}
