using StudyBot.Core.Questions;
using StudyBot.Core.Scoring.Patterns;

namespace StudyBot.Core.Scoring.Rules;

/// <param name="With">The patterns of the second anchor, or null.</param>
internal sealed record CompiledConcept(Concept Concept, CompiledPattern[] Any, CompiledPattern[]? With);
