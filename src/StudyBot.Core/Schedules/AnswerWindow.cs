namespace StudyBot.Core.Schedules;

/// <summary>How long answers to a round are ranked.</summary>
public static class AnswerWindow
{
    public static readonly TimeSpan Default = TimeSpan.FromHours(24);

    /// <summary>Posting time plus window, but never past the next post: one question is open at a time.</summary>
    /// <param name="roundDate">The round's date. A question posted by hand before its time is not cut short by its own occurrence.</param>
    public static DateTimeOffset DeadlineFor(Schedule schedule, DateOnly roundDate, DateTimeOffset postedAt, TimeSpan window)
    {
        var next = ScheduleCalendar.Upcoming(schedule, postedAt).FirstOrDefault(occurrence => occurrence.Date > roundDate);
        return Deadline(postedAt, window, next?.At);
    }

    public static DateTimeOffset Deadline(DateTimeOffset postedAt, TimeSpan window, DateTimeOffset? nextPostAt) =>
        nextPostAt < postedAt + window ? nextPostAt.Value : postedAt + window;
}
