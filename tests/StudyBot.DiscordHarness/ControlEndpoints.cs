using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord;
using StudyBot.TestSupport.Discord.Faults;

namespace StudyBot.DiscordHarness;

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
            (await scene.User(Text(body, "user")).SayAsync(scene.Place(Find(body, "channel")), Text(body, "text"))).Json);
        application.MapPost("/edit", async (JsonObject body) =>
            (await scene.User(Text(body, "user")).EditAsync(Message(scene, body), Text(body, "text"))).Json);
        application.MapPost("/delete", (JsonObject body) => scene.User(Text(body, "user")).DeleteAsync(Message(scene, body)));
        application.MapPost("/sees", (JsonObject body) => new JsonArray(
            [.. scene.User(Text(body, "user")).Sees(scene.Place(Find(body, "channel"))).Select(message => message.Json)]));
        application.MapPost("/archive", (JsonObject body) => scene.Place(Text(body, "channel")).Archive());
        application.MapPost("/close-direct-messages", (JsonObject body) =>
        {
            scene.User(Text(body, "user")).AcceptsDirectMessages = false;
        });
    }

    private static void MapInteractions(WebApplication application, Scene scene)
    {
        application.MapPost("/click", async (JsonObject body) =>
            Describe(await scene.User(Text(body, "user")).ClickAsync(Message(scene, body), Text(body, "control"))));
        application.MapPost("/select", async (JsonObject body) =>
            Describe(await scene.User(Text(body, "user")).SelectAsync(Message(scene, body), Text(body, "control"), [Text(body, "value")])));
        application.MapPost("/command", async (JsonObject body) =>
            Describe(await scene.User(Text(body, "user")).RunCommandAsync(scene.Place(Find(body, "channel")), Text(body, "command"), Options(body))));
        application.MapPost("/type", async (JsonObject body) =>
            Describe(await scene.User(Text(body, "user")).AutocompleteAsync(
                scene.Channel, Text(body, "command"), Text(body, "option"), Text(body, "text"))));

        // Opens the form and fills it in, as a member does without leaving the page.
        application.MapPost("/fill", async (JsonObject body) =>
        {
            var user = scene.User(Text(body, "user"));
            var opened = await user.ClickAsync(Message(scene, body), Text(body, "control"));
            var form = opened.Form ?? throw new InvalidOperationException("No form opened.");
            return Describe(await user.SubmitFormAsync(form, form.Fields.ToDictionary(field => field, _ => Text(body, "text"))));
        });
    }

    private static void MapServer(WebApplication application, Scene scene)
    {
        var server = scene.Server;
        application.MapPost("/gateway/drop", () => server.Gateway.Drop());
        application.MapPost("/gateway/half-frame", () => server.Gateway.BreakInsideFrame());
        application.MapPost("/gateway/close", (JsonObject body) => server.Gateway.Close(body["code"]!.GetValue<int>()));
        application.MapPost("/gateway/reconnect", () => server.Gateway.RequestReconnect());
        application.MapPost("/gateway/beat", () => server.Gateway.RequestHeartbeat());
        application.MapPost("/gateway/invalidate", (JsonObject body) => server.Gateway.InvalidateSession(body["resumable"]!.GetValue<bool>()));
        application.MapPost("/gateway/received", () => new JsonArray([.. server.Gateway.Received.Select(payload => payload["op"]!.DeepClone())]));
        application.MapPost("/rest/limit", (JsonObject body) => server.Rest.Add(new RestFault.RateLimited(
            Enum.Parse<LoopbackRateLimitScope>(Text(body, "scope")), TimeSpan.FromSeconds(body["seconds"]!.GetValue<double>()))));
        application.MapPost("/rest/fail", (JsonObject body) => server.Rest.Add(new RestFault.ServerError(body["status"]!.GetValue<int>())));
        application.MapPost("/rest/refused", () => new JsonObject { ["count"] = server.RefusedByLimit });
        application.MapPost("/pings", () => new JsonObject { ["count"] = server.Pings.Count });
    }

    private static LoopbackMessage Message(Scene scene, JsonObject body) =>
        scene.User(Text(body, "user")).Sees(scene.Place(Find(body, "channel"))).Single(message => message.Id.ToString() == Text(body, "message"));

    private static (string Name, string Value)[] Options(JsonObject body) =>
        [.. (body["options"] as JsonObject ?? []).Select(option => (option.Key, option.Value!.GetValue<string>()))];

    private static JsonObject Describe(LoopbackOutcome outcome) => new()
    {
        ["kind"] = outcome.Kind.ToString(),
        ["message"] = outcome.Message?.Json.DeepClone(),
        ["form"] = outcome.Form?.Json.DeepClone(),
        ["choices"] = new JsonArray([.. outcome.Choices.Select(choice => choice.DeepClone())]),
    };

    private static string Text(JsonObject body, string name) => Find(body, name) ?? throw new InvalidOperationException($"Say {name}.");

    private static string? Find(JsonObject body, string name) => body[name]?.GetValue<string>();
}
