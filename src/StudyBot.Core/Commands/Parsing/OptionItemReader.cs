namespace StudyBot.Core.Commands.Parsing;

/// <summary>Cuts what follows a command into values and finds the option each belongs to. Judges nothing.</summary>
internal sealed class OptionItemReader
{
    private readonly string _text;
    private readonly CommandSpec _spec;
    private readonly HashSet<string> _given = [];

    private OptionItemReader(string text, CommandSpec spec)
    {
        _text = text;
        _spec = spec;
    }

    public static IReadOnlyList<OptionItem> Read(string text, int position, CommandSpec spec) =>
        [.. new OptionItemReader(text, spec).ReadFrom(position)];

    private IEnumerable<OptionItem> ReadFrom(int position)
    {
        for (var start = CommandPath.SkipSpace(_text, position); start < _text.Length;)
        {
            var item = NameAt(start) is var (name, afterColon) && IsOption(name, _text[start])
                ? ReadNamed(start, name, afterColon)
                : ReadUnnamed(start);
            if (item.Option is not null)
            {
                _given.Add(item.Option.Name);
            }

            yield return item;
            start = CommandPath.SkipSpace(_text, item.End);
        }
    }

    private OptionItem ReadNamed(int start, string name, int afterColon)
    {
        var option = _spec.FindOption(name);
        var value = ReadValue(ValueStart(afterColon), option);
        return new OptionItem
        {
            Option = option,
            Name = name,
            Value = value.Text,
            Start = start,
            End = value.End,
            IsClosed = value.IsClosed,
        };
    }

    private OptionItem ReadUnnamed(int start)
    {
        var word = OptionValue.Read(_text, start);
        var option = UnnamedValue.OptionFor(word.Text, _spec, _given);
        var value = option is { TakesRest: true } ? ReadValue(start, option) : word;
        return new OptionItem
        {
            Option = option,
            Name = null,
            Value = value.Text,
            Start = start,
            End = value.End,
            IsClosed = value.IsClosed,
        };
    }

    private OptionValue ReadValue(int start, OptionSpec? option) =>
        option is { TakesRest: true }
            ? OptionValue.ReadRest(_text, start, position => NextOption(position, option))
            : OptionValue.Read(_text, start);

    /// <summary>People put a space after the colon. The value is still missing when another option comes next.</summary>
    private int ValueStart(int afterColon)
    {
        var next = CommandPath.SkipSpace(_text, afterColon);
        return NameAt(next) is var (name, _) && _spec.FindOption(name) is not null ? afterColon : next;
    }

    /// <summary>
    /// A word before a colon is an option's name, known or not, unless it begins with a digit (<c>09:00</c>) or the command takes
    /// any text at all (<c>answer note: …</c>).
    /// </summary>
    private bool IsOption(string name, char first) =>
        _spec.FindOption(name) is not null || (!char.IsAsciiDigit(first) && _spec.Options is not [{ TakesRest: true }]);

    private int NextOption(int position, OptionSpec current)
    {
        for (var at = position; at < _text.Length; at = CommandPath.EndOfWord(_text, at))
        {
            at = CommandPath.SkipSpace(_text, at);
            if (NameAt(at) is var (name, _) && name != current.Name && _spec.FindOption(name) is not null)
            {
                return at;
            }
        }

        return _text.Length;
    }

    private (string Name, int AfterColon)? NameAt(int start)
    {
        var end = start;
        while (end < _text.Length && CommandCharacters.IsName(_text[end]))
        {
            end++;
        }

        return end > start && end < _text.Length && CommandCharacters.IsColon(_text[end])
            ? (CommandCharacters.Name(_text.AsSpan(start, end - start)), end + 1)
            : null;
    }
}
