using System.Text.RegularExpressions;

namespace StudyBot.Tests.Conventions;

/// <summary>The links of a Markdown text and the anchors it offers.</summary>
internal static partial class MarkdownLinks
{
    /// <summary>Targets of links and pictures, without those that lead out of the repository.</summary>
    public static IReadOnlyList<string> In(string markdown) =>
        [.. Link().Matches(Code().Replace(markdown, ""))
            .Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal))];

    /// <summary>The anchors of the headings, as GitHub makes them.</summary>
    public static IReadOnlyList<string> Anchors(string markdown) =>
        [.. Heading().Matches(Fence().Replace(markdown, "")).Select(match => Anchor(match.Groups["text"].Value))];

    private static string Anchor(string heading) =>
        string.Concat(heading.Trim().ToLowerInvariant().Where(character => char.IsLetterOrDigit(character) || character is ' ' or '-' or '_'))
            .Replace(' ', '-');

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]+`(?!\])", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();
}
