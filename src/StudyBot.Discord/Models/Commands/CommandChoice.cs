using System.Text.Json;

namespace StudyBot.Discord.Models.Commands;

/// <summary>Something to choose, declared with the command or suggested while the member types.</summary>
internal sealed record CommandChoice
{
    /// <summary>1 to 100 characters.</summary>
    public required string Name { get; init; }

    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>A string of at most 100 characters, or a number, like its option.</summary>
    public required JsonElement Value { get; init; }
}
