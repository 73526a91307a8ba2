using StudyBot.Core.Evaluation.Measures;

namespace StudyBot.Core.Evaluation;

/// <summary>What a rule of thumb makes of the answers; a scorer that does no better has not read them.</summary>
public sealed record ScoredBaseline(string Name, IReadOnlyList<ScoredAnswer> Answers);
