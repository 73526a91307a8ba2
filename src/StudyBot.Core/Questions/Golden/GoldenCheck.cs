using System.Text.Json;

namespace StudyBot.Core.Questions.Golden;

/// <summary>
/// Checks the files of graded answers, one JSON object a line, against the bank. What they are for is told in docs/questions.md.
/// </summary>
public static class GoldenCheck
{
    /// <summary>The problems in the order of files and lines; none for sound files.</summary>
    public static IReadOnlyList<BankProblem> Run(QuestionBank bank, IReadOnlyList<BankFile> files)
    {
        var problems = new List<BankProblem>();
        var seen = new Dictionary<string, string>();
        foreach (var file in files)
        {
            foreach (var (place, line) in file.Text.Split('\n').Index())
            {
                if (!string.IsNullOrWhiteSpace(line))
                {
                    var row = new GoldenRow(file.Path, place + 1, problems);
                    Check(row, line, bank, seen);
                }
            }
        }

        return problems;
    }

    private static void Check(GoldenRow row, string line, QuestionBank bank, Dictionary<string, string> seen)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            row.Check(document.RootElement, bank, seen);
        }
        catch (JsonException)
        {
            row.Add("The line is not JSON; write one object a line, without line breaks inside.");
        }
    }
}
