using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyBot.Slack.Manifest;

/// <summary>The app as Slack is told of it: paste it at https://api.slack.com/apps under "From a manifest".</summary>
/// <remarks>https://docs.slack.dev/reference/app-manifest</remarks>
public static class AppManifest
{
    private const string Name = "StudyBot";
    private const string Description = "Interview practice: a question in the channel, answers in its thread, scores for each alone, a board for all.";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="publicUrl">Where Slack reaches the bot over HTTPS; null for Socket Mode, in which the bot calls Slack.</param>
    public static string Print(Uri? publicUrl = null) => Create(publicUrl).ToJsonString(Readable);

    private static JsonObject Create(Uri? publicUrl) => new()
    {
        ["display_information"] = new JsonObject { ["name"] = Name, ["description"] = Description, ["background_color"] = "#2c2d72" },
        ["features"] = Features(publicUrl),
        ["oauth_config"] = OAuth(publicUrl),
        ["settings"] = Settings(publicUrl),
    };

    private static JsonObject Features(Uri? publicUrl) => new()
    {
        ["app_home"] = new JsonObject
        {
            ["home_tab_enabled"] = true,
            ["messages_tab_enabled"] = true,

            // Results stand there; nobody answers there.
            ["messages_tab_read_only_enabled"] = true,
        },
        ["bot_user"] = new JsonObject { ["display_name"] = Name, ["always_online"] = true },
        ["shortcuts"] = new JsonArray(
            Shortcut("Answer the open question", "global", Shortcuts.AnswerOpenQuestion, "Opens the form for your answer."),
            Shortcut("Answer with this", "message", Shortcuts.AnswerWithThis, "Takes your message as your answer.")),
        ["slash_commands"] = new JsonArray(Command(publicUrl)),
    };

    private static JsonObject Shortcut(string name, string type, string callbackId, string description) => new()
    {
        ["name"] = name,
        ["type"] = type,
        ["callback_id"] = callbackId,
        ["description"] = description,
    };

    private static JsonObject Command(Uri? publicUrl) => WithAddress(publicUrl, "url", new JsonObject
    {
        ["command"] = "/study",
        ["description"] = "Answer, see your score and where you stand.",
        ["usage_hint"] = "help | answer | me | leaderboard | why",

        // So that #channel arrives as it was typed.
        ["should_escape"] = false,
    });

    private static JsonObject OAuth(Uri? publicUrl)
    {
        var config = new JsonObject
        {
            ["scopes"] = new JsonObject { ["bot"] = List(BotScopes.All.Select(scope => scope.Name)) },
        };
        if (publicUrl is not null)
        {
            config["redirect_urls"] = List([new Uri(publicUrl, SlackPaths.Installed).AbsoluteUri]);
        }

        return config;
    }

    private static JsonObject Settings(Uri? publicUrl) => new()
    {
        ["event_subscriptions"] = WithAddress(publicUrl, "request_url", new JsonObject { ["bot_events"] = List(BotEvents.All) }),
        ["interactivity"] = WithAddress(publicUrl, "request_url", new JsonObject { ["is_enabled"] = true }),
        ["org_deploy_enabled"] = false,
        ["socket_mode_enabled"] = publicUrl is null,
        ["token_rotation_enabled"] = false,
    };

    private static JsonObject WithAddress(Uri? publicUrl, string name, JsonObject part)
    {
        if (publicUrl is not null)
        {
            part[name] = new Uri(publicUrl, SlackPaths.Events).AbsoluteUri;
        }

        return part;
    }

    private static JsonArray List(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];
}
