namespace StudyBot.Core.Schedules.Zones;

/// <summary>A name under which a zone is found.</summary>
/// <param name="Name">Folded.</param>
/// <param name="Country">Folded; empty for other names of a zone that is in the list with its country.</param>
/// <param name="FoldedId">What comes before the city counts too: <c>europe/ber</c>.</param>
/// <param name="OtherName">The name as written when it is not the one in the id, or null.</param>
internal sealed record ZonePlace(string ZoneId, string Name, string Country, string FoldedId, string? OtherName);
