namespace StudyBot.Core.Chat;

/// <summary>One field of a form.</summary>
public sealed record FormField
{
    public required string Id { get; init; }

    public required string Label { get; init; }

    public FormFieldKind Kind { get; init; } = FormFieldKind.Line;

    /// <summary>What the field holds when the form opens.</summary>
    public string Value { get; init; } = "";

    /// <summary>A sentence under the label.</summary>
    public string Hint { get; init; } = "";

    public bool IsRequired { get; init; } = true;

    public int MaxLength { get; init; } = 4000;

    /// <summary>For <see cref="FormFieldKind.Choice"/>: value and label of each.</summary>
    public IReadOnlyList<FormChoice> Choices { get; init; } = [];
}
