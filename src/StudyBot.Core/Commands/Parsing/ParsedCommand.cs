namespace StudyBot.Core.Commands.Parsing;

/// <summary>A command that fits its declaration. Whether the member may use it is the caller's question.</summary>
/// <param name="Path">Without the root: <c>track</c>, <c>pause</c>.</param>
/// <param name="Options">
/// The options given, by name. Choices are spelled as declared, whole numbers without leading zeros, booleans <c>true</c> or <c>false</c>.
/// </param>
public sealed record ParsedCommand(CommandSpec Spec, IReadOnlyList<string> Path, IReadOnlyDictionary<string, string> Options)
    : CommandReading
{
    /// <summary>The path as it is typed, without the root.</summary>
    public string Words => string.Join(' ', Path);

    /// <summary>The value of an option, or null when it was left out.</summary>
    public string? Option(string name) => Options.GetValueOrDefault(name);
}
