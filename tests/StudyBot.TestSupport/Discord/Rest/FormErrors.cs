using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Discord.Rest;

/// <summary>Collects what is wrong with a body and answers 50035 with all of it, nested as the body is (reference, "Error Messages").</summary>
internal sealed class FormErrors
{
    private readonly JsonObject _errors = [];

    /// <param name="path">Where, with dots: <c>embeds.0.title</c>.</param>
    public void Add(string path, string code, string message)
    {
        var node = _errors;
        foreach (var step in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (node[step] is not JsonObject next)
            {
                node[step] = next = [];
            }

            node = next;
        }

        if (node["_errors"] is not JsonArray list)
        {
            node["_errors"] = list = [];
        }

        list.Add((JsonNode)new JsonObject { ["code"] = code, ["message"] = message });
    }

    public void ThrowIfAny()
    {
        if (_errors.Count > 0)
        {
            throw new ApiException(400, 50035, "Invalid Form Body", _errors);
        }
    }

    public static ApiException One(string path, string code, string message)
    {
        var errors = new FormErrors();
        errors.Add(path, code, message);
        return new ApiException(400, 50035, "Invalid Form Body", errors._errors);
    }

    public void Required(string path) => Add(path, "BASE_TYPE_REQUIRED", "This field is required");

    /// <summary>Characters are Unicode code points, as Discord counts them.</summary>
    public void Length(string path, string? text, int least, int most)
    {
        var length = text?.EnumerateRunes().Count() ?? 0;
        if (text is null ? least > 0 : length < least || length > most)
        {
            AddLength(path, text, least, most);
        }
    }

    public void Count(string path, int count, int least, int most)
    {
        if (count < least || count > most)
        {
            Add(path, "BASE_TYPE_BAD_LENGTH", $"Must be between {least} and {most} in length.");
        }
    }

    public void OneOf(string path, int value, params IReadOnlyList<int> choices)
    {
        if (!choices.Contains(value))
        {
            Add(path, "BASE_TYPE_CHOICES", $"Value must be one of {{{string.Join(", ", choices)}}}.");
        }
    }

    private void AddLength(string path, string? text, int least, int most)
    {
        if (text is null)
        {
            Required(path);
        }
        else if (least > 0)
        {
            Add(path, "BASE_TYPE_BAD_LENGTH", $"Must be between {least} and {most} in length.");
        }
        else
        {
            Add(path, "BASE_TYPE_MAX_LENGTH", $"Must be {most} or fewer in length.");
        }
    }
}
