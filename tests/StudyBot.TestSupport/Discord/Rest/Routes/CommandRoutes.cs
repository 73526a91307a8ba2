using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Checks;
using StudyBot.TestSupport.Discord.State;

namespace StudyBot.TestSupport.Discord.Rest.Routes;

/// <summary>Registered commands, everywhere and in one guild (interactions/application-commands).</summary>
internal sealed class CommandRoutes(World world, Access access)
{
    private const string Everywhere = "/applications/{application_id}/commands";
    private const string InGuild = "/applications/{application_id}/guilds/{guild_id}/commands";

    public IEnumerable<Route> All => ((string[])[Everywhere, InGuild]).SelectMany(template => (Route[])
    [
        new("GET", template, List),
        new("PUT", template, Replace),
        new("POST", template, Create),
        new("GET", $"{template}/{{command_id}}", call => RestAnswer.Ok(Find(call).DeepClone())),
        new("DELETE", $"{template}/{{command_id}}", Delete),
    ]);

    private RestAnswer List(RestCall call)
    {
        var listed = CommandsOf(ScopeOf(call)).Select(command => command.DeepClone().AsObject()).ToList();
        if (!call.QueryFlag("with_localizations"))
        {
            listed.ForEach(WithoutLocalizations);
        }

        return RestAnswer.Ok(new JsonArray([.. listed]));
    }

    private RestAnswer Replace(RestCall call)
    {
        var scope = ScopeOf(call);
        var bodies = (call.Body as JsonArray ?? []).Select(node => node as JsonObject ?? []).ToList();
        CommandChecks.CheckAll(bodies);
        var next = bodies.Select(body => Register(scope, body).Command).ToList();
        world.Commands.RemoveAll(entry => entry.Guild == scope && !next.Contains(entry.Command));
        return RestAnswer.Ok(new JsonArray([.. next.Select(command => command.DeepClone())]));
    }

    private RestAnswer Create(RestCall call)
    {
        var scope = ScopeOf(call);
        CommandChecks.CheckOne(call.Fields);
        var (command, isNew) = Register(scope, call.Fields);
        return new RestAnswer(isNew ? 201 : 200, command.DeepClone());
    }

    private RestAnswer Delete(RestCall call)
    {
        var command = Find(call);
        world.Commands.RemoveAll(entry => entry.Command == command);
        return RestAnswer.Nothing;
    }

    /// <summary>A command of the same name and type is overwritten and keeps its id.</summary>
    private (JsonObject Command, bool IsNew) Register(ulong? scope, JsonObject body)
    {
        var earlier = CommandsOf(scope).FirstOrDefault(command =>
            command.Text("name") == body.Text("name") && command.Number("type") == (body.Number("type") ?? 1));
        var command = CommandShape.Of(body, world.Bot.Id, scope);
        command["id"] = earlier?.Text("id") ?? world.Ids.Next().ToString();
        command["version"] = world.Ids.Next().ToString();
        if (earlier is not null)
        {
            world.Commands.RemoveAll(entry => entry.Command == earlier);
        }

        world.Commands.Add((scope, command));
        world.Changes.Ring();
        return (command, earlier is null);
    }

    private JsonObject Find(RestCall call) =>
        CommandsOf(ScopeOf(call)).FirstOrDefault(command => command.Text("id") == call.Arguments["command_id"]) ?? throw ApiErrors.UnknownCommand;

    private IEnumerable<JsonObject> CommandsOf(ulong? scope) => world.Commands.Where(entry => entry.Guild == scope).Select(entry => entry.Command);

    private ulong? ScopeOf(RestCall call)
    {
        if (call.Id("application_id") != world.Bot.Id)
        {
            throw new ApiException(403, 20012, "You are not authorized to perform this action on this application");
        }

        return call.Arguments.ContainsKey("guild_id") ? access.Guild(call.Id("guild_id")).Id : null;
    }

    private static void WithoutLocalizations(JsonObject named)
    {
        named.Remove("name_localizations");
        named.Remove("description_localizations");
        foreach (var inner in named.Objects("options").Concat(named.Objects("choices")))
        {
            WithoutLocalizations(inner);
        }
    }
}
