namespace StudyBot.Core.Evaluation.Measures;

/// <summary>A figure with the interval that holds 95 of 100 resamples.</summary>
public sealed record Interval(double Value, double Low, double High);
