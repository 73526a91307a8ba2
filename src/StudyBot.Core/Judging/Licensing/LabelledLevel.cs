namespace StudyBot.Core.Judging.Licensing;

/// <summary>One criterion of one answer as a person, the judge and the rules see it.</summary>
/// <param name="Answer">Which answer, so that the criteria of one answer are not counted as several.</param>
/// <param name="Words">How long the answer is.</param>
public sealed record LabelledLevel(long Answer, string Question, int Human, int Judge, int Rules, int Words);
