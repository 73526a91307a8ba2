using StudyBot.Core.Questions;
using StudyBot.Core.Scoring;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.RedTeam;

/// <summary>Form and length must not pay: the same facts in another shape are worth the same.</summary>
public sealed class InvarianceTests
{
    private const double MostOnAverage = 0.5;

    private static readonly string Padding = string.Concat(
        Enumerable.Repeat("It is worth taking a moment to think about all of this with care. ", 8));

    private static readonly RuleScorer Scorer = new();

    [Theory]
    [InlineData("prose")]
    [InlineData("bullets")]
    [InlineData("padded")]
    [InlineData("padded on both sides")]
    [InlineData("reordered")]
    public void Same_facts_in_another_shape_differ_by_half_a_level_at_most_on_average(string shape)
    {
        var differences = Shipped.Bank.Questions
            .SelectMany(question => TextsOf(question).SelectMany(text => Differences(question, text, shape)));

        Assert.InRange(differences.Average(), 0, MostOnAverage);
    }

    private static IEnumerable<string> TextsOf(Question question) => question.ReferenceAnswers.Concat(
        Shipped.Goldens.Where(golden => golden.Key.StartsWith($"{question.Id.Value}-", StringComparison.Ordinal))
            .Select(golden => golden.Value));

    private static IEnumerable<int> Differences(Question question, string text, string shape)
    {
        var edition = Shipped.Edition(question.Id.Value);
        var before = Scorer.Score(edition, text).Criteria;
        var after = Scorer.Score(edition, Reshape(text, shape)).Criteria;
        return before.Zip(after, (one, other) => Math.Abs(one.Level - other.Level));
    }

    private static string Reshape(string text, string shape) => shape switch
    {
        "prose" => string.Join(". ", Sentences(text)),
        "bullets" => string.Join('\n', Sentences(text).Select(sentence => $"- {sentence}")),
        "padded" => $"{text}\n{Padding}",
        "padded on both sides" => $"{Padding}\n{text}\n{Padding}",
        "reordered" => SecondHalfFirst(Sentences(text)),
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "There is no such shape."),
    };

    private static string SecondHalfFirst(List<string> sentences) =>
        string.Join(". ", sentences.Skip(sentences.Count / 2).Concat(sentences.Take(sentences.Count / 2)));

    private static List<string> Sentences(string text) =>
    [
        .. text.ReplaceLineEndings("\n").Split([". ", ".\n", "\n"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(sentence => sentence.TrimStart('-', '*', ' ').TrimEnd('.')).Where(sentence => sentence.Length > 0),
    ];
}
