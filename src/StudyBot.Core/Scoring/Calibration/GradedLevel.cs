namespace StudyBot.Core.Scoring.Calibration;

/// <summary>A criterion of an answer that a person graded, beside what the scorer gives it.</summary>
/// <param name="Id">Names the grading for good, so that a calibration can say what it was fitted to.</param>
/// <param name="Question">What is corrected together: a question as it was posted.</param>
/// <param name="Given">The scorer's level, uncalibrated.</param>
/// <param name="Level">The person's.</param>
public sealed record GradedLevel(string Id, string Question, string CriterionId, string Answer, int Given, int Level);
