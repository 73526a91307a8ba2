using System.Text.Json;
using StudyBot.Core.Chat;
using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Components;
using StudyBot.Discord.Rendering;

namespace StudyBot.Discord.Tests.Rendering;

public sealed class ModalTests
{
    [Fact]
    public void Answer_form_says_where_longer_answers_go()
    {
        var modal = ModalRenderer.Render(new Form("answer:12", "Answer: " + new string('t', 60), "Send", [
            new FormField { Id = "text", Label = "Your answer", Kind = FormFieldKind.Paragraph, MaxLength = 40_000, Hint = "As you would say it.", Value = new string('v', 5_000) },
        ]));

        Assert.Equal(45, modal.Title.Length);
        var label = Assert.Single(modal.Components);
        Assert.Equal("Up to 4,000 characters. Longer: post it in the thread, also as a .md or .txt file.", label.Description);
        Assert.InRange(label.Description!.Length, 1, 100);
        var input = label.Labelled!;
        Assert.Equal(ComponentType.TextInput, input.Type);
        Assert.Equal((int)TextInputStyle.Paragraph, input.Style);
        Assert.Equal(4_000, input.MaxLength);
        Assert.Equal(4_000, input.Value!.Length);
        Assert.Equal("As you would say it.", input.Placeholder);
    }

    [Fact]
    public void Choice_is_a_select_with_what_was_chosen_before()
    {
        var field = new FormField { Id = "track", Label = "Track", Kind = FormFieldKind.Choice, Value = "b", Choices = [new("a", "First"), new("b", new string('l', 120))] };

        var select = ModalRenderer.Render(new Form("setup:1", "Set up", "Save", [field])).Components[0].Labelled!;

        Assert.Equal(ComponentType.StringSelect, select.Type);
        Assert.Equal([null, true], select.Options!.Select(option => option.IsDefault));
        Assert.Equal(100, select.Options![1].Label.Length);
    }

    [Fact]
    public void Too_many_choices_become_a_line_to_type()
    {
        var field = new FormField { Id = "channel", Label = "Channel", Kind = FormFieldKind.Choice, Choices = [.. Enumerable.Range(1, 26).Select(number => new FormChoice($"{number}", $"#channel-{number}"))] };

        var label = ModalRenderer.Render(new Form("setup:1", "Set up", "Save", [field])).Components[0];

        Assert.Equal(ComponentType.TextInput, label.Labelled!.Type);
        Assert.StartsWith("Type one of: #channel-1, #channel-2", label.Description, StringComparison.Ordinal);
        Assert.InRange(label.Description!.Length, 1, 100);
    }

    [Fact]
    public void Form_with_too_many_fields_is_a_mistake()
    {
        var fields = Enumerable.Range(1, 6).Select(number => new FormField { Id = $"{number}", Label = "Field" });

        Assert.Throws<ArgumentException>(() => ModalRenderer.Render(new Form("setup:1", "Set up", "Save", [.. fields])));
    }

    [Fact]
    public void What_was_filled_in_is_read_from_labels_and_rows()
    {
        const string Submitted = """
            {"custom_id":"setup:1","components":[
              {"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"text","value":"My answer"}},
              {"type":18,"id":3,"component":{"type":3,"id":4,"custom_id":"track","values":["ml-engineer"]}},
              {"type":18,"id":5,"component":{"type":3,"id":6,"custom_id":"none","values":[]}},
              {"type":1,"components":[{"type":4,"custom_id":"old","value":""}]}]}
            """;

        var values = ModalValues.Read(JsonSerializer.Deserialize(Submitted, DiscordJson.Default.InteractionContent)!.Components);

        Assert.Equal(
            new Dictionary<string, string> { ["text"] = "My answer", ["track"] = "ml-engineer", ["none"] = "", ["old"] = "" }, values);
    }
}
