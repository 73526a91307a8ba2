using StudyBot.Core.Questions;

namespace StudyBot.Questions;

/// <summary>The bot cannot start, because the question bank has mistakes. The message is meant to be shown.</summary>
internal sealed class QuestionBankException(string folder, IReadOnlyList<BankProblem> problems)
    : Exception(Report(folder, problems))
{
    private const int MostListed = 20;

    public IReadOnlyList<BankProblem> Problems => problems;

    private static string Report(string folder, IReadOnlyList<BankProblem> problems)
    {
        var heading = problems.Count switch
        {
            1 => $"The question bank in {folder} has 1 problem:",
            <= MostListed => $"The question bank in {folder} has {problems.Count} problems:",
            _ => $"The question bank in {folder} has {problems.Count} problems, the first {MostListed} are:",
        };
        var lines = problems.Take(MostListed).Select(problem => $"  {problem}");
        return string.Join(Environment.NewLine, [heading, .. lines, "Correct the files and check them with 'questions lint'."]);
    }
}
