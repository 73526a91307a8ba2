using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Core.Commands;
using StudyBot.Discord.Commands;
using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Commands;

namespace StudyBot.Discord.Tests.Commands;

/// <summary>Guards against two mistakes: registering at every start what is there already, and never registering a change.</summary>
public sealed class CommandComparisonTests
{
    private static readonly IReadOnlyList<ApplicationCommand> Wanted = [CommandSchema.Of(StudyGrammar.Create(), CommandTranslations.None)];

    [Fact]
    public void Command_as_Discord_returns_it_is_in_sync()
    {
        Assert.True(CommandComparison.IsInSync(Wanted, Registered(_ => { })));
    }

    [Fact]
    public void Every_change_is_noticed()
    {
        Action<JsonObject>[] changes =
        [
            command => command["description"] = "Another one.",
            command => command["contexts"] = null,
            command => command["integration_types"] = new JsonArray(0, 1),
            command => command["default_member_permissions"] = "8",
            command => command["name_localizations"] = new JsonObject { ["de"] = "lernen" },
            command => command["options"]![0]!["description"] = "Another one.",
            command => command["options"]!.AsArray().RemoveAt(3),
            command => command["options"]![0]!["options"]![0]!["max_length"] = 3_000,
            command => command["options"]![0]!["options"]![0]!["required"] = true,
            command => command["options"]![0]!["options"]![0]!["autocomplete"] = true,
            command => command["options"]![2]!["options"]![1]!["choices"]![0]!["value"] = "year",
        ];

        Assert.All(changes, change => Assert.False(CommandComparison.IsInSync(Wanted, Registered(change))));
        Assert.False(CommandComparison.IsInSync(Wanted, []));
        Assert.False(CommandComparison.IsInSync(Wanted, [.. Registered(_ => { }), Wanted[0] with { Name = "older" }]));
    }

    /// <summary>Our command with what Discord adds to it.</summary>
    private static List<ApplicationCommand> Registered(Action<JsonObject> change)
    {
        var command = JsonSerializer.SerializeToNode(Wanted, DiscordJson.Default.IReadOnlyListApplicationCommand)![0]!.AsObject();
        command["id"] = "1";
        command["application_id"] = "2";
        command["version"] = "3";
        command["default_member_permissions"] = null;
        command["dm_permission"] = false;
        command["nsfw"] = false;
        command["name_localizations"] = null;
        command["description_localizations"] = new JsonObject();
        foreach (var option in command["options"]!.AsArray())
        {
            option!["required"] = false;
            option["name_localizations"] = null;
        }

        change(command);
        return [command.Deserialize(DiscordJson.Default.ApplicationCommand)!];
    }
}
