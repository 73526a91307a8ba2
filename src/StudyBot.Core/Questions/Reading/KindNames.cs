namespace StudyBot.Core.Questions.Reading;

/// <summary>The kinds of questions as files name them.</summary>
internal static class KindNames
{
    private static readonly Dictionary<string, QuestionKind> Kinds = Enum.GetValues<QuestionKind>().ToDictionary(NameOf);

    public static IReadOnlyCollection<string> All => Kinds.Keys;

    public static QuestionKind? Parse(string name) => Kinds.TryGetValue(name, out var kind) ? kind : null;

    private static string NameOf(QuestionKind kind) => kind switch
    {
        QuestionKind.Design => "design",
        QuestionKind.Debugging => "debugging",
        QuestionKind.Concept => "concept",
        QuestionKind.Metrics => "metrics",
        QuestionKind.Coding => "coding",
        QuestionKind.Product => "product",
        QuestionKind.Behavioural => "behavioural",
        QuestionKind.Improvement => "improvement",
        QuestionKind.WhatIf => "what-if",
    };
}
