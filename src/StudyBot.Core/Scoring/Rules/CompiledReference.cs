namespace StudyBot.Core.Scoring.Rules;

/// <summary>A reference answer as numbers of the lexicon.</summary>
/// <param name="Different">The different words of content it uses.</param>
/// <param name="InOrder">Its words of content that the question does not use itself, as they follow each other.</param>
internal sealed record CompiledReference(int[] Different, int[] InOrder);
