namespace StudyBot.Core.Scoring.Calibration;

/// <summary>A graded answer as a fit sees it.</summary>
/// <param name="Question">Answers to one question share what makes it hard or easy, so fits weigh and leave out whole questions.</param>
/// <param name="Signals">What was measured in the answer; every answer of a fit has the same signals in the same order.</param>
/// <param name="Score">What a person gave, 0 to 1.</param>
public sealed record GradedSignals(string Question, double[] Signals, double Score);
