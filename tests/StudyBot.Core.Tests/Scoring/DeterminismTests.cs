using System.Globalization;
using System.Text.Json;
using StudyBot.Core.Scoring;
using Xunit;

namespace StudyBot.Core.Tests.Scoring;

/// <summary>A score that depends on where or when it was made cannot be replayed, and two standings could not be compared.</summary>
public sealed class DeterminismTests
{
    /// <summary>
    /// This process knows the invariant culture only, so the habits of tr-TR, de-DE and ar-SA are put together by hand; the program's own tests
    /// start one that knows the real ones.
    /// </summary>
    [Theory]
    [InlineData(",", ".", "-", "%")]
    [InlineData(",", ".", "−", " %")]
    [InlineData("٫", "٬", "\u061C-", "٪\u061C")]
    public void Scores_are_the_same_to_the_byte_in_every_culture(string decimals, string groups, string minus, string percent)
    {
        var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        foreign.NumberFormat.NumberDecimalSeparator = decimals;
        foreign.NumberFormat.NumberGroupSeparator = groups;
        foreign.NumberFormat.NegativeSign = minus;
        foreign.NumberFormat.PercentSymbol = percent;
        foreign.NumberFormat.PercentDecimalSeparator = decimals;
        var expected = ScoreAll(Answers);

        var (culture, surface) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = foreign;
            Assert.Equal(expected, ScoreAll(Answers));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            CultureInfo.CurrentUICulture = surface;
        }
    }

    [Fact]
    public void Scores_are_the_same_to_the_byte_in_any_order() =>
        Assert.Equal(ScoreAll(Answers), ScoreAll([.. Answers.Reverse()]));

    [Fact]
    public void Scoring_again_gives_the_same_bytes_whatever_came_between()
    {
        var scorer = new RuleScorer();
        var edition = Sample.Edition();
        var first = JsonSerializer.SerializeToUtf8Bytes(scorer.Score(edition, Sample.Bullets));

        scorer.Score(edition, Sample.OtherAnswer);
        var again = JsonSerializer.SerializeToUtf8Bytes(scorer.Score(edition, Sample.Bullets));

        Assert.Equal(first, again);
    }

    /// <summary>Graded answers and reference answers: all kinds, from fragments to complete ones.</summary>
    private static (string Question, string Answer)[] Answers { get; } =
    [
        .. Shipped.Goldens.Select(golden => (golden.Key[..golden.Key.LastIndexOf('-')], golden.Value)),
        .. Shipped.Bank.Questions.SelectMany(question => question.ReferenceAnswers.Select(answer => (question.Id.Value, answer))),
    ];

    /// <summary>By a new scorer, so that nothing is left from the run before.</summary>
    private static List<string> ScoreAll((string Question, string Answer)[] answers)
    {
        var scorer = new RuleScorer();
        return
        [
            .. answers.Select(one => $"{one.Question}: {JsonSerializer.Serialize(scorer.Score(Shipped.Edition(one.Question), one.Answer))}")
                .Order(StringComparer.Ordinal),
        ];
    }
}
