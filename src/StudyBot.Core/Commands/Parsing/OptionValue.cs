namespace StudyBot.Core.Commands.Parsing;

/// <summary>Reads a value where it stands: in quotes, as one word, or to the end of the line.</summary>
/// <param name="End">Where the value ends in the line, closing quote included.</param>
internal sealed record OptionValue(string Text, int End, bool IsClosed = true)
{
    public static OptionValue Read(string text, int position)
    {
        if (position < text.Length && CommandCharacters.IsOpeningQuote(text[position]))
        {
            return ReadQuoted(text, position);
        }

        var end = CommandPath.EndOfWord(text, position);
        return new OptionValue(CommandCharacters.Value(text[position..end]), end);
    }

    /// <param name="end">Where the next option or the end of the line is, for any position at or after the value.</param>
    public static OptionValue ReadRest(string text, int position, Func<int, int> end)
    {
        // Quotes hold the value together only when nothing follows them; otherwise they are part of what was written.
        if (position < text.Length && CommandCharacters.IsOpeningQuote(text[position])
            && ReadQuoted(text, position) is { IsClosed: true } quoted
            && CommandPath.SkipSpace(text, quoted.End) == end(quoted.End))
        {
            return quoted;
        }

        var last = end(position);
        return new OptionValue(CommandCharacters.Value(text[position..last]), last);
    }

    /// <summary>A value that reads back as it is.</summary>
    public static string Write(string value)
    {
        var isPlain = value.Length > 0 && !value.Any(c => CommandCharacters.IsSpace(c) || CommandCharacters.IsOpeningQuote(c));
        return isPlain ? value : $"\"{value.Replace("\"", "\"\"")}\"";
    }

    /// <summary>A quote inside a quoted value is written twice.</summary>
    private static OptionValue ReadQuoted(string text, int position)
    {
        var opening = text[position];
        for (var at = position + 1; at < text.Length; at++)
        {
            if (!CommandCharacters.IsClosingQuote(text[at], opening))
            {
                continue;
            }

            if (opening == CommandCharacters.Quote && at + 1 < text.Length && text[at + 1] == CommandCharacters.Quote)
            {
                at++;
                continue;
            }

            return new OptionValue(Unescape(text[(position + 1)..at], opening), at + 1);
        }

        return new OptionValue(Unescape(text[(position + 1)..], opening), text.Length, IsClosed: false);
    }

    private static string Unescape(string inner, char opening) =>
        CommandCharacters.Value(opening == CommandCharacters.Quote ? inner.Replace("\"\"", "\"") : inner);
}
