using System.Text.RegularExpressions;

namespace StudyBot.Tests.Parity;

/// <summary>A command line as a client with fields for its options takes it.</summary>
/// <param name="Path">The words of the command, without options.</param>
internal sealed partial record TypedCommand(string Path, IReadOnlyList<(string Name, string Value)> Options)
{
    public static TypedCommand Of(string line)
    {
        var options = Option().Matches(line);
        var path = options.Count > 0 ? line[..options[0].Index] : line;
        return new TypedCommand(path.Trim(), [.. options.Select(option => (option.Groups["name"].Value, ValueOf(option)))]);
    }

    private static string ValueOf(Match option) =>
        option.Groups["quoted"] is { Success: true, Value: var quoted } ? quoted.Replace("\"\"", "\"") : option.Groups["word"].Value;

    [GeneratedRegex("""(?<=\s)(?<name>[a-z-]+):("(?<quoted>([^"]|"")*)"|(?<word>\S*))""", RegexOptions.ExplicitCapture)]
    private static partial Regex Option();
}
