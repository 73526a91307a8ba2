using System.Text.Json;
using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Commands;
using StudyBot.Discord.Models.Components;
using StudyBot.Discord.Models.Interactions;
using StudyBot.Discord.Models.Messages;

namespace StudyBot.Discord.Tests.Models;

public sealed class InteractionCallbackTests
{
    [Fact]
    public void Answers_that_only_acknowledge_carry_nothing_else()
    {
        Assert.Equal("""{"type":5}""", Json(InteractionCallback.Defer(isEphemeral: false)));
        Assert.Equal("""{"type":5,"data":{"flags":64}}""", Json(InteractionCallback.Defer(isEphemeral: true)));
        Assert.Equal("""{"type":6}""", Json(InteractionCallback.DeferUpdate()));
    }

    [Fact]
    public void Reply_and_update_carry_a_message_that_pings_nobody()
    {
        var message = new OutgoingMessage { Content = "hi" };

        const string Data = """{"content":"hi","allowed_mentions":{"parse":[],"replied_user":false}}""";
        Assert.Equal($$"""{"type":4,"data":{{Data}}}""", Json(InteractionCallback.Reply(message)));
        Assert.Equal($$"""{"type":7,"data":{{Data}}}""", Json(InteractionCallback.Update(message)));
    }

    [Fact]
    public void Modal_carries_labelled_inputs()
    {
        var input = new Component { Type = ComponentType.TextInput, CustomId = "text", Style = (int)TextInputStyle.Paragraph, MaxLength = 4000 };
        var label = new Component { Type = ComponentType.Label, Label = "Answer", Labelled = input };

        Assert.Equal(
            """{"type":9,"data":{"custom_id":"answer","title":"Your answer","components":[{"type":18,"label":"Answer","component":{"type":4,"custom_id":"text","style":2,"max_length":4000}}]}}""",
            Json(InteractionCallback.OpenModal(new Modal { CustomId = "answer", Title = "Your answer", Components = [label] })));
    }

    [Fact]
    public void Suggestions_carry_names_and_values()
    {
        var choice = new CommandChoice { Name = "ML engineer", Value = JsonElement.Parse("\"ml-engineer\"") };

        Assert.Equal(
            """{"type":8,"data":{"choices":[{"name":"ML engineer","value":"ml-engineer"}]}}""",
            Json(InteractionCallback.Suggest([choice])));
    }

    private static string Json(InteractionCallback callback) =>
        JsonSerializer.Serialize(callback, DiscordJson.Default.InteractionCallback);
}
