using System.Text.RegularExpressions;

namespace StudyBot.Tests.Conventions;

/// <summary>Habits that no analyzer holds, as functions of a file's text.</summary>
internal static partial class SourceRules
{
    public const int LongestFile = 400;

    public static bool HasAsyncVoid(string source) => AsyncVoid().IsMatch(source);

    public static bool HasUnfinishedNote(string text) => UnfinishedNote().IsMatch(text);

    /// <summary>Types whose name says that they do something, but not what.</summary>
    public static IReadOnlyList<string> EmptyNames(string source) =>
        [.. TypeDeclaration().Matches(source)
            .Where(match => !(match.Groups["name"].Value.EndsWith("Service", StringComparison.Ordinal) && IsHosted(match.Groups["rest"].Value)))
            .Select(match => match.Groups["name"].Value)
            .Where(name => EmptySuffix().IsMatch(name))];

    private static bool IsHosted(string bases) => bases.Contains("BackgroundService") || bases.Contains("IHostedService");

    [GeneratedRegex(@"\basync\s+void\b")]
    private static partial Regex AsyncVoid();

    [GeneratedRegex(@"\b(TO" + @"DO|FIX" + @"ME)\b")]
    private static partial Regex UnfinishedNote();

    [GeneratedRegex(@"^[\w\s]*\b(class|interface|enum|struct|record)\s+(class\s+|struct\s+)?(?<name>\w+)(?<rest>[^{;]*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex("(Manager|Helpers?|Util|Utils|Utility|Processor|Data|Info|Service)$")]
    private static partial Regex EmptySuffix();
}
