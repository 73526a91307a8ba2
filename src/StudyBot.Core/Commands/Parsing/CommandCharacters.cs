using StudyBot.Core.Text;

namespace StudyBot.Core.Commands.Parsing;

/// <summary>What single characters mean in a command line, keyboards' and phones' variants included.</summary>
internal static class CommandCharacters
{
    public const char Quote = '"';

    private const string CurlyQuotes = "\u201c\u201d\u201e\u201f\uff02";

    public static bool IsSpace(char character) => char.IsWhiteSpace(character) || char.IsControl(character);

    public static bool IsColon(char character) => character is ':' or '\uff1a';

    public static bool IsName(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '-' or '_' || (Invisible.Is(character) && !char.IsControl(character));

    public static bool IsOpeningQuote(char character) => character == Quote || CurlyQuotes.Contains(character);

    /// <summary>Straight closes straight; curly ones come in too many national pairs to insist on the right one.</summary>
    public static bool IsClosingQuote(char character, char opening) =>
        opening == Quote ? character == Quote : IsOpeningQuote(character);

    /// <summary>A name as the grammar spells it: lower case, without the invisible characters that pasting from a chat brings.</summary>
    public static string Name(ReadOnlySpan<char> typed)
    {
        var name = new char[typed.Length];
        var length = 0;
        foreach (var character in typed)
        {
            if (!Invisible.Is(character))
            {
                name[length++] = char.ToLowerInvariant(character);
            }
        }

        return new string(name, 0, length);
    }

    /// <summary>A value without surrounding space and without control characters, which no database or platform takes kindly.</summary>
    public static string Value(string typed) =>
        string.Concat(typed.Where(character => !char.IsControl(character) || character is '\n' or '\t')).Trim();
}
