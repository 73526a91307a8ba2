using StudyBot.Core.Commands.Parsing;

namespace StudyBot.Core.Commands.Completion;

/// <summary>What somebody is in the middle of typing after a command.</summary>
/// <param name="Before">The line up to the option or value that is being typed.</param>
/// <param name="Typed">The letters of it so far.</param>
/// <param name="IsNamed">Whether its option's name already stands there.</param>
/// <param name="Option">The option a value would belong to, or null when that cannot be told.</param>
/// <param name="Given">The options that already have a value, by name.</param>
internal sealed record TypingPoint(
    string Before, string Typed, bool IsNamed, OptionSpec? Option, IReadOnlyDictionary<string, string> Given)
{
    public static TypingPoint Find(string text, CommandPath path)
    {
        var items = OptionItemReader.Read(text, path.Position, path.Spec);
        var current = items.Count > 0 && items[^1].End == text.Length ? items[^1] : null;
        var given = items
            .Where(item => item != current && item.Option is not null)
            .DistinctBy(item => item.Option!.Name) // Not null: filtered in the line above.
            .ToDictionary(item => item.Option!.Name, item => item.Value);
        var before = $"{string.Join(' ', path.Names)} {text[path.Position..(current?.Start ?? text.Length)]}";

        return current is { Name: not null }
            ? new TypingPoint(before, current.Value, IsNamed: true, current.Option, given)
            : new TypingPoint(before, current?.Value ?? "", IsNamed: false, OptionForUnnamed(current, path.Spec, given), given);
    }

    public IEnumerable<OptionSpec> OpenOptions(CommandSpec spec) => spec.Options.Where(option => !Given.ContainsKey(option.Name));

    private static OptionSpec? OptionForUnnamed(OptionItem? current, CommandSpec spec, Dictionary<string, string> given) =>
        current is null ? UnnamedValue.OptionFor("", spec, given.Keys.ToHashSet()) : current.Option;
}
