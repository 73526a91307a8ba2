using System.Text.Json;
using StudyBot.Core.Questions;
using StudyBot.Core.Scoring;

namespace StudyBot.Core.Evaluation.Rows;

/// <summary>The fields of one line. What is missing or of the wrong kind is a <see cref="FormatException"/> that says so.</summary>
internal readonly struct RowFields
{
    private readonly JsonElement _row;

    public RowFields(JsonElement row)
    {
        if (row.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"{Kind(row)}, expected an object");
        }

        _row = row;
    }

    public bool Has(string name) => _row.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    /// <summary>A text that is not empty; a number is taken as written, since ids often are.</summary>
    public string Text(string name)
    {
        var value = Value(name, "a text");
        return value.ValueKind switch
        {
            JsonValueKind.String when value.GetString() is { Length: > 0 } text => text,
            JsonValueKind.Number => value.GetRawText(),
            _ => throw Wrong(name, value, "a text"),
        };
    }

    public string OptionalText(string name) => Has(name) ? Answer(name) : "";

    /// <summary>A text that may be empty.</summary>
    public string Answer(string name)
    {
        var value = Value(name, "a text");
        return value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : throw Wrong(name, value, "a text");
    }

    /// <summary>One text or several.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        var value = Value(name, "a text or several");
        if (value.ValueKind != JsonValueKind.Array)
        {
            return [Text(name)];
        }

        var texts = value.EnumerateArray().Where(text => text.ValueKind == JsonValueKind.String).Select(text => text.GetString() ?? "")
            .Where(text => text.Length > 0).ToList();
        return texts.Count > 0 && texts.Count == value.GetArrayLength() ? texts : throw Wrong(name, value, "texts that are not empty");
    }

    public double Number(string name)
    {
        var value = Value(name, "a number");
        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number)
            ? number
            : throw Wrong(name, value, "a number");
    }

    public IReadOnlyList<double> OptionalNumbers(string name)
    {
        if (!Has(name))
        {
            return [];
        }

        var value = Value(name, "numbers");
        return value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(one => one.ValueKind == JsonValueKind.Number)
            ? [.. value.EnumerateArray().Select(one => one.GetDouble())]
            : throw Wrong(name, value, "an array of numbers");
    }

    public IReadOnlyDictionary<string, int> Levels(string name, Question question)
    {
        var value = Value(name, "a level for each criterion");
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw Wrong(name, value, "a level for each criterion");
        }

        var levels = new Dictionary<string, int>();
        foreach (var criterion in value.EnumerateObject())
        {
            if (question.Criteria.All(known => known.Id != criterion.Name))
            {
                var known = string.Join(", ", question.Criteria.Select(one => one.Id));
                throw new FormatException($"\"{name}\" has {criterion.Name}, expected {known}");
            }

            var isLevel = criterion.Value.ValueKind == JsonValueKind.Number && criterion.Value.TryGetInt32(out var level)
                && level is >= 0 and <= ScoreArithmetic.HighestLevel;
            levels[criterion.Name] = isLevel
                ? criterion.Value.GetInt32()
                : throw new FormatException($"{criterion.Name} is {criterion.Value.GetRawText()}, expected a level from 0 to 4");
        }

        return levels;
    }

    private JsonElement Value(string name, string expected) =>
        Has(name) ? _row.GetProperty(name) : throw new FormatException($"no \"{name}\", expected {expected}");

    private static FormatException Wrong(string name, JsonElement value, string expected) => new($"\"{name}\" is {Kind(value)}, expected {expected}");

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() is { Length: > 0 } ? "a text" : "empty",
        JsonValueKind.Number => "a number",
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        _ => value.GetRawText(),
    };
}
