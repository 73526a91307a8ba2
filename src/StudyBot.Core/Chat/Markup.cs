using System.Runtime.CompilerServices;
using System.Text;

namespace StudyBot.Core.Chat;

/// <summary>
/// Trusted CommonMark text. People's words get in only through a hole of an interpolated string, which escapes them, or
/// <see cref="Quote"/>; so hostile text stays text on every platform.
/// </summary>
/// <remarks>
/// Two things adapters draw in the platform's own manner. An instant in a hole becomes the autolink <c>&lt;time:unix-seconds&gt;</c>,
/// drawn in the reader's own zone. A link to a place is <c>[text](place:workspace/channel/thread)</c>, without the last part for a
/// channel; <see cref="PlaceLink"/> reads the destination. Where a platform cannot link to it, the text alone is drawn.
/// </remarks>
public sealed record Markup
{
    private const string Special = "\\`*_{}[]<>()#+-.!|~&@:=\"'";

    private Markup(string value)
    {
        Value = value;
    }

    public static Markup Empty { get; } = new("");

    /// <summary>CommonMark source.</summary>
    public string Value { get; }

    public bool IsEmpty => Value.Length == 0;

    /// <summary>Text the study group's own files hold: used as it stands.</summary>
    public static Markup Trusted(string markdown) => new(markdown);

    /// <summary>The literal parts are CommonMark, the holes are escaped.</summary>
    public static Markup Of(Holes text) => new(text.ToString());

    /// <summary>Anybody's words as a block quotation.</summary>
    public static Markup Quote(string text) =>
        new(string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => "> " + Escape(line.TrimStart()))));

    /// <summary>Anybody's words exactly as they are, in a fence longer than any run of backticks in them.</summary>
    public static Markup CodeBlock(string text)
    {
        var fence = new string('`', Math.Max(3, LongestRun(text, '`') + 1));
        return new Markup($"{fence}\n{text.ReplaceLineEndings("\n").TrimEnd('\n')}\n{fence}");
    }

    /// <summary>Paragraphs below each other; empty ones are left out.</summary>
    public static Markup Paragraphs(params IEnumerable<Markup> parts) => Join("\n\n", parts);

    /// <summary>Lines below each other without a gap; empty ones are left out.</summary>
    public static Markup Lines(params IEnumerable<Markup> parts) => Join("  \n", parts);

    /// <summary>A bullet list.</summary>
    public static Markup Bullets(params IEnumerable<Markup> parts) => Join("\n", parts.Select(part => new Markup("- " + part.Value)));

    /// <summary>A reference to an instant, drawn in the reader's own zone.</summary>
    public static Markup Instant(DateTimeOffset at) => new($"<time:{at.ToUnixTimeSeconds()}>");

    /// <summary>A text that leads to a channel or a thread; the text alone when there is no place to lead to (yet).</summary>
    public static Markup Link(string text, Place? place) =>
        place is { } target ? new($"[{Of($"{text}")}]({PlaceLink.Of(target)})") : Of($"{text}");

    public override string ToString() => Value;

    private static Markup Join(string separator, IEnumerable<Markup> parts) =>
        new(string.Join(separator, parts.Where(part => !part.IsEmpty).Select(part => part.Value)));

    private static int LongestRun(string text, char character)
    {
        var (longest, run) = (0, 0);
        foreach (var other in text)
        {
            run = other == character ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            if (Special.Contains(character))
            {
                escaped.Append('\\');
            }

            escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>Collects an interpolated string, escaping every hole that is not already <see cref="Markup"/>.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Holes
    {
        private readonly StringBuilder _text;

        public Holes(int literalLength, int formattedCount)
        {
            _text = new StringBuilder(literalLength + (formattedCount * 16));
        }

        public void AppendLiteral(string markdown) => _text.Append(markdown);

        public void AppendFormatted(Markup part) => _text.Append(part.Value);

        public void AppendFormatted(DateTimeOffset at) => _text.Append(Instant(at).Value);

        public void AppendFormatted(string? text) => _text.Append(Escape(AtLineStart((text ?? "").ReplaceLineEndings(" "))));

        public void AppendFormatted<T>(T value, string? format = null)
            where T : IFormattable
            => _text.Append(Escape(value.ToString(format, null)));

        public override string ToString() => _text.ToString();

        /// <summary>Space at the start of a line would make it a block of code.</summary>
        private string AtLineStart(string text) => _text.Length == 0 || _text[^1] == '\n' ? text.TrimStart() : text;
    }
}
