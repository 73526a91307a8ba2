using System.Text.Json.Serialization;

namespace StudyBot.Discord.Models.Commands;

/// <summary>A command, as it is registered and as Discord lists it.</summary>
internal sealed record ApplicationCommand
{
    /// <summary>Given by Discord.</summary>
    public Snowflake? Id { get; init; }

    public ApplicationCommandType? Type { get; init; }

    /// <summary>1 to 32 characters, lower case.</summary>
    public required string Name { get; init; }

    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>1 to 100 characters; empty for what stands in a context menu.</summary>
    public string? Description { get; init; }

    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    public IReadOnlyList<CommandOption>? Options { get; init; }

    /// <summary>Who sees it until a server's administrators decide otherwise; nothing means everybody.</summary>
    [JsonConverter(typeof(PermissionsNumberJsonConverter))]
    public Permissions? DefaultMemberPermissions { get; init; }

    /// <summary>Where it may be used: 0 a server, 1 the bot's direct messages, 2 other private channels.</summary>
    public IReadOnlyList<int>? Contexts { get; init; }

    /// <summary>0 where it is installed in a server, 1 where a person installed it.</summary>
    public IReadOnlyList<int>? IntegrationTypes { get; init; }
}
