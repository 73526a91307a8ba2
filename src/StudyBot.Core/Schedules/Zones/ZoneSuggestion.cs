namespace StudyBot.Core.Schedules.Zones;

/// <summary>A zone to choose from.</summary>
/// <param name="Id">What is stored.</param>
/// <param name="Label">What is shown.</param>
/// <param name="Description">Enough to recognise one's own clock: <c>UTC+1, now 14:05</c>.</param>
public sealed record ZoneSuggestion(string Id, string Label, string Description);
