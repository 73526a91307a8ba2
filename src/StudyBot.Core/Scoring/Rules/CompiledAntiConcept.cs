using StudyBot.Core.Questions;
using StudyBot.Core.Scoring.Patterns;

namespace StudyBot.Core.Scoring.Rules;

internal sealed record CompiledAntiConcept(AntiConcept AntiConcept, CompiledPattern[] Any);
