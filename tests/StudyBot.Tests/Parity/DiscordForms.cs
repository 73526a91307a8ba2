using System.Text.Json.Nodes;
using Xunit;

namespace StudyBot.Tests.Parity;

/// <summary>The forms people have open. Discord closes a form as soon as it is sent, also when something in it has to be corrected.</summary>
internal sealed class DiscordForms
{
    private const string OpenAgain = "Open the form again";

    private readonly Dictionary<string, JsonNode> _open = [];

    public SeenForm Show(JsonNode form)
    {
        var id = (string)form["custom_id"]!;
        _open[id] = form;
        var fields = Fields(form).ToList();
        return new SeenForm(
            id,
            fields.ToDictionary(field => IdOf(field.Control), field => ValueOf(field.Control)),
            fields.ToDictionary(
                field => IdOf(field.Control),
                IReadOnlyDictionary<string, string> (field) => Options(field.Control).ToDictionary(
                    option => (string)option["label"]!, option => (string)option["value"]!)));
    }

    /// <param name="form">One that was shown.</param>
    /// <param name="values">What is changed; the other fields are sent as they were filled in.</param>
    /// <param name="send">Sends the form with all its values.</param>
    /// <param name="press">Presses a button of the card that says what has to be corrected.</param>
    public async Task<Reaction> SubmitAsync(
        SeenForm form,
        IEnumerable<(string Field, string Value)> values,
        Func<JsonNode, IReadOnlyDictionary<string, string>, Task<Reaction>> send,
        Func<SeenCard, string, Task<Reaction>> press)
    {
        var filled = new Dictionary<string, string>(form.Fields);
        foreach (var (field, value) in values)
        {
            filled[field] = value;
        }

        var reaction = await send(_open[form.Id], filled);
        if (reaction.Card is not { } card || !card.Buttons.Contains(OpenAgain))
        {
            return reaction;
        }

        var problems = Problems(form, card);
        var again = await press(card, OpenAgain);
        Assert.Equal(filled, again.Form?.Fields);
        return new Reaction(Card: null, Form: null, problems);
    }

    /// <summary>The sentence for each field: a card names the fields as they are labelled.</summary>
    private Dictionary<string, string> Problems(SeenForm form, SeenCard card)
    {
        var lines = card.Text.Split('\n');
        return Fields(_open[form.Id])
            .Select(field => (Id: IdOf(field.Control), Line: lines.FirstOrDefault(
                line => line.StartsWith($"- {field.Label}: ", StringComparison.Ordinal))))
            .Where(problem => problem.Line is not null)
            .ToDictionary(problem => problem.Id, problem => problem.Line!);
    }

    /// <summary>Each field stands in a label of its own.</summary>
    private static IEnumerable<(string Label, JsonNode Control)> Fields(JsonNode form) =>
        form["components"]!.AsArray().Select(label => ((string)label!["label"]!, label["component"]!));

    private static string IdOf(JsonNode control) => (string)control["custom_id"]!;

    private static string ValueOf(JsonNode control) => (string?)control["value"]
        ?? (string?)Options(control).FirstOrDefault(option => (bool?)option["default"] is true)?["value"]
        ?? "";

    private static IEnumerable<JsonNode> Options(JsonNode control) => (control["options"]?.AsArray() ?? []).Select(option => option!);
}
