using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace StudyBot.TestSupport.Discord.Rest;

/// <summary>One request, read to its end.</summary>
internal sealed record RestCall(string Method, string Path, IQueryCollection Query, string? Authorization)
{
    public JsonNode? Body { get; init; }

    public IReadOnlyList<UploadedFile> Files { get; init; } = [];

    /// <summary>What the path says for the names of its template.</summary>
    public IReadOnlyDictionary<string, string> Arguments { get; init; } = new Dictionary<string, string>();

    /// <summary>The body where it has to be an object; an empty one when there is none.</summary>
    public JsonObject Fields => Body is null
        ? []
        : Body as JsonObject ?? throw FormErrors.One("", "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");

    public ulong Id(string name) => ulong.TryParse(Arguments[name], out var id)
        ? id
        : throw FormErrors.One(name, "NUMBER_TYPE_COERCE", $"Value \"{Arguments[name]}\" is not snowflake.");

    public ulong? QueryId(string name) => ulong.TryParse(Query[name], out var id) ? id : null;

    public bool QueryFlag(string name) => string.Equals(Query[name], "true", StringComparison.OrdinalIgnoreCase);

    public int Limit(int byDefault, int most)
    {
        var limit = int.TryParse(Query["limit"], out var asked) ? asked : byDefault;
        return limit >= 1 && limit <= most
            ? limit
            : throw FormErrors.One("limit", "NUMBER_TYPE_MAX", $"int value should be between 1 and {most}.");
    }
}
