namespace StudyBot.Core.Commands.Parsing;

/// <summary>Decides which option a value without a name belongs to.</summary>
internal static class UnnamedValue
{
    /// <summary>
    /// The next required option; else the choice that has the value; else the only option left that could hold it. Null when there
    /// is none or when several could.
    /// </summary>
    public static OptionSpec? OptionFor(string value, CommandSpec spec, IReadOnlySet<string> given)
    {
        var open = spec.Options.Where(option => !given.Contains(option.Name)).ToList();
        if (open.FirstOrDefault(option => option.IsRequired) is { } required)
        {
            return required;
        }

        if (open.FirstOrDefault(option => option.Choices.Contains(value, StringComparer.OrdinalIgnoreCase)) is { } choice)
        {
            return choice;
        }

        var free = open.Where(option => option.Kind != OptionKind.Choice).ToList();
        return free.Count > 0 ? Only(free) : Only(open);
    }

    private static OptionSpec? Only(List<OptionSpec> options) => options is [var only] ? only : null;
}
