namespace StudyBot.Core.Commands.Parsing;

/// <summary>How far the words at the beginning of a command line lead into the grammar.</summary>
/// <param name="Names">The words that were found.</param>
/// <param name="Spec">Where they lead.</param>
/// <param name="Position">Where the first word begins that was not used.</param>
/// <param name="Word">That word as a name, when <paramref name="Spec"/> is a group; empty at the end of the line.</param>
internal sealed record CommandPath(IReadOnlyList<string> Names, CommandSpec Spec, int Position, string Word)
{
    /// <param name="isTyping">Whether a word that touches the end of the text may still grow, and so is not used yet.</param>
    public static CommandPath Read(string text, CommandGrammar grammar, bool isTyping)
    {
        var names = new List<string>();
        var spec = grammar.Root;
        var position = SkipSpace(text, AfterRootName(text, grammar.Root.Name));
        while (spec.IsGroup)
        {
            var end = EndOfWord(text, position);
            var word = CommandCharacters.Name(text.AsSpan(position, end - position));
            if ((isTyping && end == text.Length) || spec.FindSubcommand(word) is not { } command)
            {
                return new CommandPath(names, spec, position, word);
            }

            names.Add(command.Name);
            spec = command;
            position = SkipSpace(text, end);
        }

        return new CommandPath(names, spec, position, "");
    }

    public static int SkipSpace(string text, int position)
    {
        while (position < text.Length && CommandCharacters.IsSpace(text[position]))
        {
            position++;
        }

        return position;
    }

    public static int EndOfWord(string text, int position)
    {
        while (position < text.Length && !CommandCharacters.IsSpace(text[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>Adapters take the leading name off; a member who types it twice, or with its slash in a form, means no harm.</summary>
    private static int AfterRootName(string text, string rootName)
    {
        var start = SkipSpace(text, 0);
        var end = EndOfWord(text, start);
        var word = CommandCharacters.Name(text.AsSpan(start, end - start));
        return word == rootName || word == "/" + rootName ? end : start;
    }
}
