namespace StudyBot.Core.Schedules.Simulation;

/// <summary>What a schedule will do over some days. Serialisable as it stands.</summary>
public sealed record ScheduleSimulation
{
    public required string Recurrence { get; init; }

    /// <summary>The scheduled wall-clock time, <c>HH:mm</c>.</summary>
    public required string Time { get; init; }

    public required string ZoneId { get; init; }

    /// <summary>How long answers are ranked: <c>1d</c>.</summary>
    public required string AnswerWindow { get; init; }

    public required DateOnly From { get; init; }

    public required int Days { get; init; }

    public required IReadOnlyList<SimulationRow> Rows { get; init; }

    /// <summary>How often the zone's clock is put forward or back in these days.</summary>
    public required int ClockChanges { get; init; }

    /// <summary>Rows that break a promise: another date or time than scheduled without a reason, or out of order. Always 0, we claim.</summary>
    public required int UnexplainedAnomalies { get; init; }

    public int Posts => Count(OccurrenceState.Posts);

    public int Skipped => Count(OccurrenceState.SkippedByModerator);

    public int Holidays => Count(OccurrenceState.Holiday);

    public int Paused => Count(OccurrenceState.Paused);

    private int Count(OccurrenceState state) => Rows.Count(row => row.State == state);
}
