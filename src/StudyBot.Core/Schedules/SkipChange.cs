namespace StudyBot.Core.Schedules;

/// <summary>The outcome of <see cref="ScheduleChanges.ToggleSkip"/>.</summary>
/// <param name="IsSkipped">True when the date is skipped now, false when a skip was undone.</param>
/// <param name="NextPost">What posts next after the change.</param>
public sealed record SkipChange(Schedule Schedule, DateOnly Date, bool IsSkipped, Occurrence? NextPost);
