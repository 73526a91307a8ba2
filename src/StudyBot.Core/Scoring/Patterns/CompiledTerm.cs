namespace StudyBot.Core.Scoring.Patterns;

/// <summary>A term with its words as numbers of the lexicon.</summary>
/// <param name="Words">Options of one word.</param>
/// <param name="Phrases">Options of several words.</param>
/// <param name="Sets">Options that are synonym sets, by their index.</param>
internal sealed record CompiledTerm(int[] Words, int[][] Phrases, int[] Sets);
