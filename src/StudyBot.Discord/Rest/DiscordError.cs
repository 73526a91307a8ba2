using System.Text.Json;

namespace StudyBot.Discord.Rest;

/// <summary>The body of a refusal. What is not Discord's JSON gives an empty one: proxies answer in HTML.</summary>
internal sealed record DiscordError
{
    private const int MostFields = 5;

    public static DiscordError Empty { get; } = new();

    public int Code { get; init; }

    public string? Message { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public bool IsGlobal { get; init; }

    /// <summary>Path and code of each field that was not accepted, without the text beside it, which may quote what was sent.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    public static DiscordError Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : Empty;
        }
        catch (JsonException)
        {
            return Empty;
        }
    }

    private static DiscordError Read(JsonElement root)
    {
        var fields = new List<string>();
        if (root.TryGetProperty("errors", out var errors))
        {
            Collect(errors, "", fields);
        }

        return new DiscordError
        {
            Code = root.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out var number)
                ? number
                : 0,
            Message = root.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.String ? message.GetString() : null,
            RetryAfter = root.TryGetProperty("retry_after", out var wait) ? Seconds(wait) : null,
            IsGlobal = root.TryGetProperty("global", out var global) && global.ValueKind == JsonValueKind.True,
            Fields = fields,
        };
    }

    private static TimeSpan? Seconds(JsonElement wait) =>
        wait.ValueKind == JsonValueKind.Number && wait.TryGetDouble(out var seconds) && seconds is >= 0 and < int.MaxValue
            ? TimeSpan.FromSeconds(seconds)
            : null;

    /// <summary>The errors are nested like the request, with a list named <c>_errors</c> at each field that was wrong.</summary>
    private static void Collect(JsonElement element, string path, List<string> fields)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (fields.Count == MostFields)
            {
                return;
            }

            if (property.Name == "_errors")
            {
                fields.Add($"{(path.Length == 0 ? "body" : path)}: {FirstCode(property.Value)}");
            }
            else
            {
                Collect(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}", fields);
            }
        }
    }

    private static string FirstCode(JsonElement errors) =>
        errors.ValueKind == JsonValueKind.Array && errors.GetArrayLength() > 0
            && errors[0].ValueKind == JsonValueKind.Object && errors[0].TryGetProperty("code", out var code)
            ? code.ToString()
            : "not accepted";
}
