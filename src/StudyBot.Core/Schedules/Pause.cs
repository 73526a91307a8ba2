namespace StudyBot.Core.Schedules;

/// <summary>A stretch of dates on which a schedule stays silent.</summary>
/// <param name="From">The first silent date.</param>
/// <param name="Until">The date it posts again; null until somebody resumes it.</param>
public sealed record Pause(DateOnly From, DateOnly? Until)
{
    public bool Covers(DateOnly date) => date >= From && (Until is null || date < Until);
}
