using StudyBot.Core.Evaluation.Measures;
using StudyBot.Core.Evaluation.Rows;

namespace StudyBot.Core.Tests.Evaluation;

/// <summary>Graded answers to measure with.</summary>
internal static class Graded
{
    private static readonly string[] Words =
        ["leakage", "future", "label", "column", "baseline", "split", "monitor", "cohort", "threshold", "calibration"];

    /// <summary>A verdict on three levels.</summary>
    public static ScoredAnswer Verdict(int human, int machine, string question = "q1", string? id = null, int repeat = 0) => new()
    {
        Question = question,
        Id = id ?? $"{human}{machine}",
        Pair = new Pair(human / 2.0, machine / 2.0, human, machine),
        Repeat = repeat,
        Text = "An answer.",
        Words = 2,
    };

    /// <summary>Answers that are the better the more words of their reference they use, apart from an empty one for each question.</summary>
    public static List<PlainRow> Rows(int questions = 6) =>
    [
        .. from question in Enumerable.Range(0, questions)
           from answer in Enumerable.Range(0, 11)
           select Row($"q{question}", $"a{answer}", Answer(question, answer), answer),
    ];

    public static PlainRow Row(string question, string id, string answer, double score, double most = 10) =>
        new(question, "What is wrong?", [Reference(question)], id, answer, score, most, []);

    private static string Answer(int question, int words) => words == 0
        ? ""
        : $"I think of {string.Join(" and ", Enumerable.Range(0, words).Select(word => Words[(word + question) % Words.Length]))} number {words}.";

    private static string Reference(string question) => $"{string.Join(", ", Words)} in {question}";
}
