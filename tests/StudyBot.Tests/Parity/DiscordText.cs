using System.Text.RegularExpressions;

namespace StudyBot.Tests.Parity;

/// <summary>Discord's markdown as its app shows it ("Markdown Text 101" of the help centre; Reference, "Message Formatting").</summary>
internal static partial class DiscordText
{
    /// <param name="markdown">As it stands in a text display.</param>
    /// <param name="nameOf">The name of the channel with this id.</param>
    public static string Plain(string markdown, Func<string, string> nameOf) =>
        Piece().Replace(LineHead().Replace(markdown, ""), piece => Shown(piece, nameOf));

    /// <summary>What is more than text to the app: mentions, and links that lead anywhere but to a page.</summary>
    public static IEnumerable<string> Alive(string markdown) => Piece().Matches(markdown)
        .SelectMany(piece => new[] { piece.Groups["mention"], piece.Groups["foreign"] })
        .Where(group => group.Success)
        .Select(group => group.Value);

    private static string Shown(Match piece, Func<string, string> nameOf) => piece.Groups switch
    {
        var groups when groups["literal"].Success => groups["literal"].Value,
        var groups when groups["block"].Success => groups["block"].Value,
        var groups when groups["code"].Success => groups["code"].Value,
        var groups when groups["channel"].Success => $"#{nameOf(groups["channel"].Value)}",
        var groups when groups["instant"].Success =>
            DateTimeOffset.FromUnixTimeSeconds(long.Parse(groups["instant"].Value)).ToString("d MMM yyyy, HH:mm"),
        var groups when groups["address"].Success => groups["address"].Value,
        var groups when groups["label"].Success => Plain(groups["label"].Value, nameOf),
        var groups when groups["mention"].Success => groups["mention"].Value,
        _ => "",
    };

    /// <summary>Headings, small print and quotations.</summary>
    [GeneratedRegex("^(#{1,3} |-# |> )", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex LineHead();

    /// <summary>In the order in which the app looks: what a backslash or a code span keeps from being markup comes first.</summary>
    [GeneratedRegex(
        """
        \\(?<literal>[^a-zA-Z0-9\s])
        |```[\w+.\#-]*\n(?<block>(.|\n)*?)\n```
        |(?<ticks>`{1,2})[ ]?(?<code>.+?)[ ]?\k<ticks>
        |<\#(?<channel>\d+)>
        |<t:(?<instant>\d+)(:[a-zA-Z])?>
        |<(?<address>https?://[^>\s]+)>
        |\[(?<label>(\\.|[^\]\\])+)\]\(<?(https?://|(?<foreign>[^)\s]))[^)\s]*\)
        |(?<mention><@[!&]?\d+>|<id:\w+>|@everyone|@here)
        |(?<mark>\*\*|\*|~~|_)
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Piece();
}
