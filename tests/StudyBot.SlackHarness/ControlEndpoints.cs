using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack;
using StudyBot.TestSupport.Slack.Faults;

namespace StudyBot.SlackHarness;

/// <summary>What a script in another process may have the members and the server do. Bodies and answers are JSON.</summary>
internal static class ControlEndpoints
{
    public static void MapControl(this WebApplication application, Scene scene)
    {
        MapMembers(application, scene);
        MapInteractions(application, scene);
        MapServer(application, scene);
    }

    private static void MapMembers(WebApplication application, Scene scene)
    {
        application.MapPost("/say", async (JsonObject body) =>
        {
            var file = Find(body, "file") is { } name ? new[] { LoopbackFile.Snippet(name, Text(body, "content")) } : [];
            var said = Find(body, "thread") is { } thread
                ? await User(scene, body).SayAsync(scene.Channel.Thread(thread), Text(body, "text"), file)
                : await User(scene, body).SayAsync(scene.Channel, Text(body, "text"), file);
            return said.Json;
        });
        application.MapPost("/broadcast", async (JsonObject body) =>
            (await User(scene, body).BroadcastAsync(scene.Channel.Thread(Text(body, "thread")), Text(body, "text"))).Json);
        application.MapPost("/edit", async (JsonObject body) =>
            (await User(scene, body).EditAsync(Message(scene, body), Text(body, "text"))).Json);
        application.MapPost("/delete", (JsonObject body) => User(scene, body).DeleteAsync(Message(scene, body)));
        application.MapPost("/sees", (JsonObject body) => new JsonArray(
            [.. User(scene, body).Sees(scene.Channel).Select(message => message.Json)]));
        application.MapPost("/until-sees", async (JsonObject body) =>
            (await User(scene, body).UntilSeesAsync(scene.Channel, message => message.Text == Text(body, "text"))).Json);
        application.MapPost("/home", (JsonObject body) => User(scene, body).OpenHome());
        application.MapPost("/until-home", async (JsonObject body) =>
            (await User(scene, body).UntilHomeAsync(view => view.Text == Text(body, "text"))).Json);
        application.MapPost("/members", (JsonObject body) =>
        {
            for (var number = 0; number < body["count"]!.GetValue<int>(); number++)
            {
                scene.Workspace.User($"Member {number}");
            }
        });
    }

    private static void MapInteractions(WebApplication application, Scene scene)
    {
        application.MapPost("/command", async (JsonObject body) =>
            Describe(await User(scene, body).RunCommandAsync(scene.Channel, Text(body, "text"))));
        application.MapPost("/click", async (JsonObject body) =>
            Describe(await User(scene, body).ClickAsync(Message(scene, body), Text(body, "action"))));
        application.MapPost("/shortcut", async (JsonObject body) => Describe(Find(body, "ts") is null
            ? await User(scene, body).RunShortcutAsync(Text(body, "callback"))
            : await User(scene, body).RunShortcutAsync(Message(scene, body), Text(body, "callback"))));
        application.MapPost("/submit", async (JsonObject body) =>
        {
            var user = User(scene, body);
            return Describe(await user.SubmitAsync(await user.UntilModalAsync(), Values(body)));
        });
        application.MapPost("/close", async (JsonObject body) =>
        {
            var user = User(scene, body);
            return Describe(await user.CloseAsync(await user.UntilModalAsync()));
        });
        application.MapPost("/type", async (JsonObject body) =>
        {
            var user = User(scene, body);
            return Describe(await user.TypeAsync(await user.UntilModalAsync(), Text(body, "action"), Text(body, "text")));
        });
    }

    private static void MapServer(WebApplication application, Scene scene)
    {
        var server = scene.Server;
        application.MapPost("/socket/drop", () => server.SocketMode.Drop());
        application.MapPost("/socket/half-frame", () => server.SocketMode.BreakInsideFrame());
        application.MapPost("/socket/refresh", () => server.SocketMode.Refresh(TimeSpan.FromSeconds(1)));
        application.MapPost("/socket/warn", () => server.SocketMode.Warn());
        application.MapPost("/socket/ping", () => server.SocketMode.Ping());
        application.MapPost("/socket/silence", () => server.SocketMode.FallSilent());
        application.MapPost("/socket/fragments", (JsonObject body) =>
        {
            server.SocketMode.FragmentsFrames = body["on"]!.GetValue<bool>();
        });
        application.MapPost("/socket/until-open", (JsonObject body) => server.UntilAsync(
            () => server.SocketMode.Connections > 0 && server.SocketMode.Opened >= body["count"]!.GetValue<int>() ? body : null));
        application.MapPost("/socket/opened", () => new JsonObject { ["count"] = server.SocketMode.Opened });
        application.MapPost("/socket/acknowledged", () => new JsonObject { ["count"] = server.SocketMode.Acknowledgements.Count });
        application.MapPost("/api/limit", (JsonObject body) => server.Api.Add(
            new ApiFault.RateLimited(TimeSpan.FromSeconds(body["seconds"]!.GetValue<double>())), method: Find(body, "method")));
        application.MapPost("/api/fail", (JsonObject body) => server.Api.Add(
            new ApiFault.ServerError(body["status"]!.GetValue<int>()), method: Find(body, "method")));
        application.MapPost("/deliver-to", async (JsonObject body) =>
        {
            await server.DeliverToAsync(new Uri(Text(body, "url")));
            return body;
        });
        application.MapPost("/deliver-to-sockets", () => server.DeliverToSockets());
    }

    private static LoopbackUser User(Scene scene, JsonObject body) => scene.User(Text(body, "user"));

    private static LoopbackMessage Message(Scene scene, JsonObject body) => scene.Message(User(scene, body), Text(body, "ts"));

    private static Dictionary<string, string> Values(JsonObject body) =>
        (body["values"] as JsonObject ?? []).ToDictionary(value => value.Key, value => value.Value!.GetValue<string>());

    private static JsonObject Describe(LoopbackOutcome outcome) => new()
    {
        ["kind"] = outcome.Kind.ToString(),
        ["message"] = outcome.Message?.Json.DeepClone(),
        ["view"] = outcome.View?.Json.DeepClone(),
        ["errors"] = outcome.Errors is null ? null : new JsonObject(outcome.Errors.Select(error => KeyValuePair.Create(error.Key, (JsonNode?)error.Value))),
        ["choices"] = outcome.Choices is null ? null : new JsonArray([.. outcome.Choices.Select(choice => choice.DeepClone())]),
    };

    private static string Text(JsonObject body, string name) => Find(body, name) ?? throw new InvalidOperationException($"Say {name}.");

    private static string? Find(JsonObject body, string name) => body[name]?.GetValue<string>();
}
