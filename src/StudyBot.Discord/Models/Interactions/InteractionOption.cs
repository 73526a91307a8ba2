using System.Text.Json;
using System.Text.Json.Serialization;
using StudyBot.Discord.Models.Commands;

namespace StudyBot.Discord.Models.Interactions;

internal sealed record InteractionOption
{
    public required string Name { get; init; }

    public required CommandOptionType Type { get; init; }

    /// <summary>A string, a number or a boolean, by its type; while it is typed always a string.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Those of a subcommand or of a group.</summary>
    public IReadOnlyList<InteractionOption>? Options { get; init; }

    /// <summary>The one the member is typing in.</summary>
    [JsonPropertyName("focused")]
    public bool IsFocused { get; init; }
}
