namespace StudyBot.Playground;

/// <summary>A member who is there from the start; the lower-case name is the id.</summary>
public sealed record SeedMember(string Name, bool IsModerator = false);
