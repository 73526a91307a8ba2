namespace StudyBot.Core.Commands;

/// <summary>One option of a command: <c>name:value</c> where people type, a native option where the platform has them.</summary>
public sealed record OptionSpec
{
    /// <summary>Lower case, at most 32 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Plain text, at most 100 characters.</summary>
    public required string Description { get; init; }

    public OptionKind Kind { get; init; } = OptionKind.Text;

    public bool IsRequired { get; init; }

    /// <summary>For <see cref="OptionKind.Choice"/>: the values, as they are typed and shown.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What to complete the value from, or null when it is free.</summary>
    public CompletionKind? Completion { get; init; }

    /// <summary>In characters, for <see cref="OptionKind.Text"/>.</summary>
    public int MaxLength { get; init; } = 100;

    /// <summary>For <see cref="OptionKind.Integer"/>.</summary>
    public int Minimum { get; init; } = int.MinValue;

    /// <summary>For <see cref="OptionKind.Integer"/>.</summary>
    public int Maximum { get; init; } = int.MaxValue;

    /// <summary>Whether a value without quotes runs on to the next option or the end of the line.</summary>
    public bool TakesRest { get; init; }

    /// <summary>A value somebody could really give; help and problem sentences show it.</summary>
    public required string Example { get; init; }
}
