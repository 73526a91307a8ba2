using System.Text.Json.Nodes;

namespace StudyBot.Slack.Tests.Loopback;

/// <summary>Slack's limits on blocks, each with the last that fits and the first that does not.</summary>
public sealed class LoopbackBlockTests
{
    [Theory]
    [InlineData(50, null)]
    [InlineData(51, "invalid_blocks")]
    public async Task Message_has_fifty_blocks_at_most(int count, string? error) =>
        Assert.Equal(error, await ErrorOfAsync([.. Enumerable.Range(0, count).Select(_ => Section("x"))]));

    [Theory]
    [InlineData(3000, null)]
    [InlineData(3001, "invalid_blocks")]
    public async Task Section_has_three_thousand_characters_at_most(int length, string? error) =>
        Assert.Equal(error, await ErrorOfAsync([Section(new string('x', length))]));

    [Fact]
    public async Task Blocks_together_have_their_limit_too() =>
        Assert.Equal("msg_blocks_too_long", await ErrorOfAsync([.. Enumerable.Range(0, 5).Select(_ => Section(new string('x', 2900)))]));

    [Theory]
    [InlineData(75, 255, 2000, null)]
    [InlineData(76, 255, 2000, "invalid_blocks")]
    [InlineData(75, 256, 2000, "invalid_blocks")]
    [InlineData(75, 255, 2001, "invalid_blocks")]
    public async Task Button_has_limits_for_label_id_and_value(int label, int id, int value, string? error) =>
        Assert.Equal(error, await ErrorOfAsync([new JsonObject
        {
            ["type"] = "actions",
            ["elements"] = new JsonArray(new JsonObject
            {
                ["type"] = "button",
                ["text"] = Plain(new string('x', label)),
                ["action_id"] = new string('a', id),
                ["value"] = new string('v', value),
            }),
        }]));

    [Theory]
    [InlineData(24, 100, null)]
    [InlineData(25, 100, "invalid_arguments")]
    [InlineData(24, 101, "invalid_arguments")]
    public async Task Modal_has_limits_for_title_and_blocks(int title, int blocks, string? error)
    {
        await using var scene = await LoopbackScene.OpenAsync();
        var view = new JsonObject
        {
            ["type"] = "modal",
            ["title"] = Plain(new string('t', title)),
            ["blocks"] = new JsonArray([.. Enumerable.Range(0, blocks).Select(_ => Section("x"))]),
        };

        var answer = await scene.Client.CallAsync("views.open", ("trigger_id", "none"), ("view", view));

        // Without a mistake in the view the next thing that is wrong is the trigger.
        Assert.Equal(error ?? "invalid_trigger_id", (string?)answer["error"]);
    }

    private static async Task<string?> ErrorOfAsync(JsonArray blocks)
    {
        await using var scene = await LoopbackScene.OpenAsync();
        return (string?)(await scene.PostAsync("x", ("blocks", blocks)))["error"];
    }

    private static JsonObject Section(string text) =>
        new() { ["type"] = "section", ["text"] = new JsonObject { ["type"] = "mrkdwn", ["text"] = text } };

    private static JsonObject Plain(string text) => new() { ["type"] = "plain_text", ["text"] = text };
}
