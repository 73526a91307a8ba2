using System.Globalization;
using System.Text.RegularExpressions;
using StudyBot.Core.Chat;
using StudyBot.Discord.Models.Components;

namespace StudyBot.Discord.Rendering;

/// <summary>
/// The small print by which a post is found again: <c>ref q12</c>, and which of several messages it is. Discord keeps nothing else of
/// ours with a message: a nonce is forgotten within minutes.
/// </summary>
internal readonly partial record struct PostReference(PostMarker Marker, int Part, int Parts)
{
    public const string Beginning = CardLayout.SmallPrint + "ref ";

    /// <summary>Longer than any reference, escapes and part numbers included.</summary>
    public const int LongestLine = 80;

    /// <summary>The reference a message carries, or null. It counts only as the last line of a message's last text.</summary>
    public static PostReference? Find(IReadOnlyList<Component>? components)
    {
        var text = Texts(components).LastOrDefault();
        return text is not null && Line().Match(text[(text.LastIndexOf('\n') + 1)..]) is { Success: true } line
            ? new PostReference(new PostMarker(Escape().Replace(line.Groups["marker"].Value, "${character}")), Number(line, "part"), Number(line, "parts"))
            : null;
    }

    /// <summary>As a line of Discord's markdown.</summary>
    public string ToLine() => Beginning + EscapedText.Of(Marker.Value) + (Parts > 1 ? $" · {Part}/{Parts}" : "");

    private static IEnumerable<string> Texts(IReadOnlyList<Component>? components) => (components ?? []).SelectMany(
        component => component.Type == ComponentType.TextDisplay && component.Content is { } content ? [content] : Texts(component.Components));

    private static int Number(Match line, string group) =>
        line.Groups[group].Success ? int.Parse(line.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 1;

    [GeneratedRegex(@"^-# ref (?<marker>\S+)(?: · (?<part>\d{1,3})/(?<parts>\d{1,3}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    [GeneratedRegex(@"\\(?<character>.)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Escape();
}
