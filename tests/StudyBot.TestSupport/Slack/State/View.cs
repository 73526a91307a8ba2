using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack.WebApi;

namespace StudyBot.TestSupport.Slack.State;

/// <summary>A modal or an App Home.</summary>
internal sealed class View(string id, Workspace workspace, User viewer, JsonObject content)
{
    private int _version;

    public string Id { get; } = id;

    public Workspace Workspace { get; } = workspace;

    public User Viewer { get; } = viewer;

    public string RootId { get; init; } = id;

    public string? PreviousId { get; init; }

    /// <summary>As the app gave it.</summary>
    public JsonObject Content { get; private set; } = content;

    public bool IsModal => Content.Text("type") == "modal";

    public string Hash => $"{1_700_000_000 + _version}.{Id[^4..]}";

    public void Replace(JsonObject content)
    {
        Content = content;
        _version++;
    }

    /// <param name="values">What is filled in, by block and action.</param>
    public JsonObject ToJson(JsonObject? values = null)
    {
        var json = new JsonObject
        {
            ["id"] = Id,
            ["team_id"] = Workspace.Id,
            ["type"] = Content.Text("type"),
            ["blocks"] = Content["blocks"]?.DeepClone() ?? new JsonArray(),
            ["private_metadata"] = Content.Text("private_metadata") ?? "",
            ["callback_id"] = Content.Text("callback_id") ?? "",
            ["external_id"] = Content.Text("external_id") ?? "",
            ["state"] = new JsonObject { ["values"] = values ?? [] },
            ["hash"] = Hash,
            ["title"] = Content["title"]?.DeepClone(),
            ["submit"] = Content["submit"]?.DeepClone(),
            ["close"] = Content["close"]?.DeepClone(),
            ["clear_on_close"] = Content.Flag("clear_on_close") ?? false,
            ["notify_on_close"] = Content.Flag("notify_on_close") ?? false,
            ["submit_disabled"] = false,
            ["root_view_id"] = RootId,
            ["previous_view_id"] = PreviousId,
            ["app_id"] = Workspace.Bot.AppId,
            ["app_installed_team_id"] = Workspace.Id,
            ["bot_id"] = Workspace.BotId,
        };
        return json;
    }
}
