using StudyBot.Core.Schedules.Zones;

namespace StudyBot.Core.Schedules.Simulation;

/// <summary>A simulation as a plain aligned table with a heading and a summary line.</summary>
public static class SimulationText
{
    private const string Gap = "  ";

    private static readonly string[] Heading = ["Date", "Day", "Local", "UTC", "State", "Answers until", "Note"];

    public static string Render(ScheduleSimulation simulation)
    {
        var cells = simulation.Rows.Select(row => Cells(row, simulation.ZoneId)).Prepend(Heading).ToList();
        var widths = Enumerable.Range(0, Heading.Length).Select(column => cells.Max(row => row[column].Length)).ToList();
        var table = cells.Select(row => string.Join(Gap, row.Zip(widths, (cell, width) => cell.PadRight(width))).TrimEnd());
        var title = $"{simulation.Recurrence} at {simulation.Time} {simulation.ZoneId}, answers ranked for {simulation.AnswerWindow}";
        return string.Join('\n', [title, "", .. table, "", Summary(simulation)]);
    }

    /// <summary>Such as "365 days: 261 posts, 2 clock changes, 3 holidays, no anomaly unexplained".</summary>
    public static string Summary(ScheduleSimulation simulation)
    {
        IEnumerable<string> parts =
        [
            Count(simulation.Posts, "post"),
            Count(simulation.ClockChanges, "clock change"),
            .. Unless0(simulation.Holidays, Count(simulation.Holidays, "holiday")),
            .. Unless0(simulation.Skipped, $"{simulation.Skipped} skipped"),
            .. Unless0(simulation.Paused, $"{simulation.Paused} paused"),
            simulation.UnexplainedAnomalies switch
            {
                0 => "no anomaly unexplained",
                1 => "1 anomaly unexplained",
                var many => $"{many} anomalies unexplained",
            },
        ];
        return $"{Count(simulation.Days, "day")}: {string.Join(", ", parts)}";
    }

    private static string[] Cells(SimulationRow row, string zoneId) =>
    [
        $"{row.Date:yyyy-MM-dd}",
        row.Weekday,
        row.LocalTime,
        $"{row.At:yyyy-MM-dd HH:mm}",
        StateOf(row.State),
        row.Deadline is { } deadline ? $"{WallClock.DateAt(deadline, zoneId):yyyy-MM-dd} {WallClock.TimeAt(deadline, zoneId):HH:mm}" : "-",
        row.Note,
    ];

    private static string StateOf(OccurrenceState state) =>
        state switch
        {
            OccurrenceState.Posts => "posts",
            OccurrenceState.SkippedByModerator => "skipped",
            OccurrenceState.Holiday => "holiday",
            OccurrenceState.Paused => "paused",
        };

    private static IEnumerable<string> Unless0(int number, string text) => number == 0 ? [] : [text];

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
