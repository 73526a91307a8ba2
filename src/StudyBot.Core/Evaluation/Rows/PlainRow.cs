using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Evaluation.Rows;

/// <summary>A graded answer that comes with its question and reference, as public sets have it.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="Text">What was asked; may be empty.</param>
/// <param name="Raters">What each person gave, where the set says.</param>
public sealed record PlainRow(
    string Question,
    string Text,
    IReadOnlyList<string> References,
    string Id,
    string Answer,
    double Score,
    double MaxScore,
    IReadOnlyList<double> Raters)
{
    /// <summary>0 to 1.</summary>
    public double Share => Score / MaxScore;

    /// <summary>Some sets take references from their answers; such a row, whatever its spaces and signs, says nothing about a scorer.</summary>
    public bool IsTheReference => AnswerText.Read(Answer) is { Count: > 0 } answer
        && References.Any(reference => WordsOf(answer) == WordsOf(AnswerText.Read(reference)));

    private static string WordsOf(AnswerText text) =>
        string.Join(' ', Enumerable.Range(0, text.Count).Select(index => text.Word(index).ToString()));
}
