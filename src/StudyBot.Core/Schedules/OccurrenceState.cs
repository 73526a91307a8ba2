using System.Text.Json.Serialization;

namespace StudyBot.Core.Schedules;

[JsonConverter(typeof(JsonStringEnumConverter<OccurrenceState>))]
public enum OccurrenceState
{
    Posts,
    SkippedByModerator,
    Holiday,
    Paused,
}
