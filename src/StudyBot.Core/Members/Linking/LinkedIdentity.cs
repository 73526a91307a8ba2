namespace StudyBot.Core.Members.Linking;

/// <summary>All that is told of a member about the others who are the same person.</summary>
public sealed record LinkedIdentity(MemberId Id, string Platform, DateTimeOffset LinkedAt);
