namespace StudyBot.Core.Commands.Parsing;

/// <summary>One stretch of a command line after the command: a value, with or without the name of its option.</summary>
internal sealed record OptionItem
{
    /// <summary>Where the value belongs; null when that cannot be told.</summary>
    public required OptionSpec? Option { get; init; }

    /// <summary>The name that was typed before the colon, or null when there was none.</summary>
    public required string? Name { get; init; }

    public required string Value { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public bool IsClosed { get; init; } = true;
}
