using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Rest;
using StudyBot.TestSupport.Discord.State;

namespace StudyBot.TestSupport.Discord.Users;

/// <summary>What is typed for an option, in the option's type (interactions/application-commands, "Application Command Option Type").</summary>
internal static class OptionValue
{
    private const int Text = 3;
    private const int Integer = 4;
    private const int Boolean = 5;
    private const int User = 6;
    private const int Channel = 7;
    private const int Role = 8;
    private const int Number = 10;

    /// <param name="resolved">Gets whatever an id stands for.</param>
    public static JsonNode Of(World world, JsonObject option, string typed, JsonObject resolved)
    {
        RequireChoice(option, typed);
        return option.Number("type") switch
        {
            Text => Bounded(option, typed),
            Integer => long.Parse(typed),
            Boolean => bool.Parse(typed),
            Number => double.Parse(typed),
            User => Resolve(resolved, "users", typed, world.Users[ulong.Parse(typed)].ToJson()),
            Channel => Resolve(resolved, "channels", typed, ChannelJson(world, typed)),
            Role => Resolve(resolved, "roles", typed, RoleJson(world, typed)),
            var type => throw new InvalidOperationException($"Options of type {type} cannot be filled in here."),
        };
    }

    private static JsonNode Bounded(JsonObject option, string typed) =>
        typed.Length >= (option.Number("min_length") ?? 0) && typed.Length <= (option.Number("max_length") ?? 6000)
            ? typed
            : throw new InvalidOperationException($"The client does not accept {typed.Length} characters for {option.Text("name")}.");

    private static void RequireChoice(JsonObject option, string typed)
    {
        var choices = option.Objects("choices");
        if (choices.Count > 0 && choices.All(choice => choice["value"]!.ToString() != typed))
        {
            throw new InvalidOperationException($"{typed} is not among the choices for {option.Text("name")}.");
        }
    }

    private static JsonObject ChannelJson(World world, string id)
    {
        var channel = world.Channels[ulong.Parse(id)];
        var json = channel.ToJson();
        json["permissions"] = Wire.Text(world.PermissionsOf(world.Bot, channel));
        return json;
    }

    private static JsonObject RoleJson(World world, string id) =>
        world.Guilds.Values.SelectMany(guild => guild.Roles.Values).First(role => role.Id == ulong.Parse(id)).ToJson();

    private static JsonNode Resolve(JsonObject resolved, string kind, string id, JsonObject json)
    {
        var all = resolved.Object(kind) ?? [];
        all[id] = json;
        resolved[kind] ??= all;
        return id;
    }
}
