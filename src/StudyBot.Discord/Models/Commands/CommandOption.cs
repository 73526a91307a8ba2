using System.Text.Json.Serialization;

namespace StudyBot.Discord.Models.Commands;

internal sealed record CommandOption
{
    public required CommandOptionType Type { get; init; }

    public required string Name { get; init; }

    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    public required string Description { get; init; }

    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    [JsonPropertyName("required")]
    public bool? IsRequired { get; init; }

    [JsonPropertyName("autocomplete")]
    public bool? HasAutocomplete { get; init; }

    public long? MinValue { get; init; }

    public long? MaxValue { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    /// <summary>At most 25.</summary>
    public IReadOnlyList<CommandChoice>? Choices { get; init; }

    /// <summary>Those of a subcommand, or the subcommands of a group.</summary>
    public IReadOnlyList<CommandOption>? Options { get; init; }
}
