namespace StudyBot.Core.Commands.Parsing;

/// <summary>Command lines to show people, the leading slash and name included.</summary>
internal static class CommandLine
{
    private const int ExtraOptionsShown = 2;

    public static string Of(CommandGrammar grammar, IEnumerable<string> path) => string.Join(' ', path.Prepend($"/{grammar.Root.Name}"));

    /// <summary>The least one can type.</summary>
    public static string Shortest(CommandGrammar grammar, IEnumerable<string> path, CommandSpec spec) =>
        WithExamples(grammar, path, spec.Options.Where(option => option.IsRequired));

    /// <summary>The least one can type and, where there is more to say, a line with some of it.</summary>
    public static IReadOnlyList<string> Examples(CommandGrammar grammar, IReadOnlyList<string> path, CommandSpec spec)
    {
        var required = spec.Options.Where(option => option.IsRequired);
        var optional = spec.Options.Where(option => !option.IsRequired).Take(ExtraOptionsShown);
        return
        [
            .. new[] { Shortest(grammar, path, spec), WithExamples(grammar, path, required.Concat(optional)) }.Distinct(),
        ];
    }

    private static string WithExamples(CommandGrammar grammar, IEnumerable<string> path, IEnumerable<OptionSpec> options)
    {
        var values = options.ToList();
        return values is [{ TakesRest: true, Example: var text }]
            ? $"{Of(grammar, path)} {text}"
            : $"/{grammar.Root.Name} {CommandText.Format(path, values.Select(option => KeyValuePair.Create(option.Name, option.Example)))}";
    }
}
