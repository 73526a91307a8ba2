using System.Collections.Frozen;
using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Patterns;

/// <summary>Recognises negations, with the contractions people write in chat.</summary>
internal static class NegationWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WithoutApostrophe = new[]
    {
        "cannot", "cant", "dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "werent", "wont", "wouldnt", "shouldnt",
        "couldnt", "hasnt", "havent",
    }.ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>"not only", "not just" and their like affirm.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Softeners =
        new[] { "only", "just", "merely", "simply", "least" }.ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsContraction(ReadOnlySpan<char> word) => word.EndsWith("n't") || WithoutApostrophe.Contains(word);

    /// <summary>The negation that a word completes; "instead of" is completed by its second word.</summary>
    public static Negation At(AnswerText text, int index) => text.Word(index) switch
    {
        "not" => index + 1 < text.Count && Softeners.Contains(text.Word(index + 1)) ? Negation.None : Negation.Not,
        "never" => Negation.Never,
        "no" => Negation.No,
        "without" => Negation.Without,
        "of" when index > 0 && text.Word(index - 1) is "instead" => Negation.InsteadOf,
        "than" when index > 0 && text.Word(index - 1) is "rather" => Negation.RatherThan,
        var word => IsContraction(word) ? Negation.Not : Negation.None,
    };

    /// <summary>The negation that a pattern's word names itself, so that it must not void the pattern.</summary>
    public static Negation In(PatternWord word) => word.Text switch
    {
        "not" or "n't" => Negation.Not,
        "never" => Negation.Never,
        "no" => Negation.No,
        "without" => Negation.Without,
        "instead" => Negation.InsteadOf,
        "rather" => Negation.RatherThan,
        var text => IsContraction(text) ? Negation.Not : Negation.None,
    };
}
