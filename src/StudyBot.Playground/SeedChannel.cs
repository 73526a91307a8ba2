namespace StudyBot.Playground;

/// <param name="Name">Without the leading #; it is the channel's id, too.</param>
/// <param name="Topic">A few words for the channel's header.</param>
public sealed record SeedChannel(string Name, string Topic);
