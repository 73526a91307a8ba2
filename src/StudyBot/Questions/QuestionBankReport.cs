using StudyBot.Core.Questions;

namespace StudyBot.Questions;

/// <summary>Why the bot does not start with these files.</summary>
internal static class QuestionBankReport
{
    private const int MostListed = 20;

    public static string Of(string folder, IReadOnlyList<BankProblem> problems)
    {
        var heading = problems.Count switch
        {
            1 => $"The question bank in {folder} has a problem:",
            <= MostListed => $"The question bank in {folder} has {problems.Count} problems:",
            _ => $"The question bank in {folder} has {problems.Count} problems; the first {MostListed} are:",
        };
        var lines = problems.Take(MostListed).Select(problem => $"  {problem}");
        return string.Join('\n', [heading, .. lines, "Mend the files; 'questions lint' lists every problem."]);
    }
}
