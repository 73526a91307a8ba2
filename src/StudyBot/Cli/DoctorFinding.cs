namespace StudyBot.Cli;

/// <summary>One thing looked at.</summary>
/// <param name="Fix">What to do; null when all is well.</param>
internal sealed record DoctorFinding(string What, string Seen, string? Fix);
