namespace StudyBot.Core.Scoring.Patterns;

/// <summary>A pattern of a question file, parsed. The language is described in docs/questions.md.</summary>
/// <param name="Slack">Words that may stand between the terms.</param>
internal sealed record Pattern(IReadOnlyList<PatternTerm> Terms, int Slack)
{
    public const int DefaultSlack = 4;

    public const int MostSlack = 12;

    public const int MostTerms = 4;

    /// <summary>The synonym sets it uses, each once.</summary>
    public IReadOnlyList<string> SetNames { get; } =
        [.. Terms.SelectMany(term => term.Options).Select(option => option.SetName).OfType<string>().Distinct()];
}
