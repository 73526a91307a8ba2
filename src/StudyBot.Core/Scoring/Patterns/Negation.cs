namespace StudyBot.Core.Scoring.Patterns;

/// <summary>The words that turn what follows into its opposite.</summary>
[Flags]
internal enum Negation
{
    None = 0,
    Not = 1,
    Never = 2,
    No = 4,
    Without = 8,
    InsteadOf = 16,
    RatherThan = 32,
}
