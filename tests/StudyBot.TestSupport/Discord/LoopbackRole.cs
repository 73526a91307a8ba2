namespace StudyBot.TestSupport.Discord;

public sealed record LoopbackRole(ulong Id, string Name);
