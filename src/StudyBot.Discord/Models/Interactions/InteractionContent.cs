using StudyBot.Discord.Models.Commands;
using StudyBot.Discord.Models.Components;

namespace StudyBot.Discord.Models.Interactions;

/// <summary>What the interaction brings, under the wire's name <c>data</c>; each type uses a part of it.</summary>
internal sealed record InteractionContent
{
    /// <summary>Of the command.</summary>
    public Snowflake? Id { get; init; }

    /// <summary>Of the command.</summary>
    public string? Name { get; init; }

    /// <summary>Of the command.</summary>
    public ApplicationCommandType? Type { get; init; }

    public IReadOnlyList<InteractionOption>? Options { get; init; }

    public ResolvedObjects? Resolved { get; init; }

    /// <summary>Of the message or user a context menu was opened at.</summary>
    public Snowflake? TargetId { get; init; }

    /// <summary>Of the component or the modal.</summary>
    public string? CustomId { get; init; }

    public ComponentType? ComponentType { get; init; }

    /// <summary>What was chosen in a select.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>The filled-in fields of a modal.</summary>
    public IReadOnlyList<Component>? Components { get; init; }
}
