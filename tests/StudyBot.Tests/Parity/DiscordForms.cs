using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord;

namespace StudyBot.Tests.Parity;

/// <summary>The forms people have open. Discord closes a form as soon as it is sent, also when something in it has to be corrected.</summary>
internal sealed class DiscordForms
{
    public const string OpenAgain = "Open the form again";

    private readonly Dictionary<string, LoopbackForm> _open = [];

    public LoopbackForm this[SeenForm form] => _open[form.Id];

    public SeenForm Show(LoopbackForm form)
    {
        _open[form.CustomId] = form;
        var fields = Fields(form).ToList();
        return new SeenForm(
            form.CustomId,
            fields.ToDictionary(field => IdOf(field.Control), field => ValueOf(field.Control)),
            fields.ToDictionary(
                field => IdOf(field.Control),
                IReadOnlyDictionary<string, string> (field) => Options(field.Control).ToDictionary(
                    option => (string)option["label"]!, option => (string)option["value"]!)));
    }

    /// <summary>The sentence for each field: a card names the fields as they are labelled.</summary>
    public IReadOnlyDictionary<string, string> Problems(SeenForm form, SeenCard card)
    {
        var lines = card.Text.Split('\n');
        return Fields(_open[form.Id])
            .Select(field => (Id: IdOf(field.Control), Line: lines.FirstOrDefault(
                line => line.StartsWith($"- {field.Label}: ", StringComparison.Ordinal))))
            .Where(problem => problem.Line is not null)
            .ToDictionary(problem => problem.Id, problem => problem.Line!);
    }

    /// <summary>Each field stands in a label of its own.</summary>
    private static IEnumerable<(string Label, JsonNode Control)> Fields(LoopbackForm form) =>
        form.Json["components"]!.AsArray().Select(label => ((string)label!["label"]!, label["component"]!));

    private static string IdOf(JsonNode control) => (string)control["custom_id"]!;

    private static string ValueOf(JsonNode control) => (string?)control["value"]
        ?? (string?)Options(control).FirstOrDefault(option => (bool?)option["default"] is true)?["value"]
        ?? "";

    private static IEnumerable<JsonNode> Options(JsonNode control) => (control["options"]?.AsArray() ?? []).Select(option => option!);
}
