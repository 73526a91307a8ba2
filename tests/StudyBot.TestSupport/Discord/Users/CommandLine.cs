using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Rest;
using StudyBot.TestSupport.Discord.State;

namespace StudyBot.TestSupport.Discord.Users;

/// <summary>A registered command as the client offers it, down to the subcommand that is meant.</summary>
internal sealed class CommandLine(World world, JsonObject command, IReadOnlyList<JsonObject> path)
{
    public static CommandLine Find(World world, Channel channel, User user, string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var command = world.Commands
            .Where(entry => entry.Guild is null || entry.Guild == channel.Guild?.Id)
            .OrderBy(entry => entry.Guild is null)
            .Select(entry => entry.Command)
            .FirstOrDefault(found => found.Text("name") == words[0])
            ?? throw new InvalidOperationException($"No command /{words[0]} is registered.");
        RequireRight(world, channel, user, command);
        var path = new List<JsonObject>();
        foreach (var word in words.Skip(1))
        {
            path.Add((path.LastOrDefault() ?? command).Objects("options").FirstOrDefault(option => option.Text("name") == word)
                ?? throw new InvalidOperationException($"/{words[0]} has no {word}."));
        }

        return new CommandLine(world, command, path);
    }

    /// <param name="focused">The option that is being typed into, whose value is as far as it has got.</param>
    public JsonObject Fill(IReadOnlyList<(string Name, string Value)> values, string? focused)
    {
        var declared = (path.Count > 0 ? path[^1] : command).Objects("options");
        RequireComplete(declared, values, focused);
        var resolved = new JsonObject();
        JsonArray options = [.. values.Select(value => Option(declared, value, value.Name == focused, resolved))];
        foreach (var step in path.Reverse())
        {
            options = [new JsonObject { ["type"] = step.Number("type"), ["name"] = step.Text("name"), ["options"] = options }];
        }

        var data = new JsonObject
        {
            ["id"] = command.Text("id"),
            ["name"] = command.Text("name"),
            ["type"] = command.Number("type"),
            ["options"] = options,
        };
        if (resolved.Count > 0)
        {
            data["resolved"] = resolved;
        }

        return data;
    }

    private JsonObject Option(IReadOnlyList<JsonObject> declared, (string Name, string Value) given, bool isFocused, JsonObject resolved)
    {
        var option = declared.FirstOrDefault(found => found.Text("name") == given.Name)
            ?? throw new InvalidOperationException($"There is no option {given.Name}.");
        var json = new JsonObject { ["name"] = given.Name, ["type"] = option.Number("type") };
        if (isFocused)
        {
            json["value"] = given.Value;
            json["focused"] = true;
        }
        else
        {
            json["value"] = OptionValue.Of(world, option, given.Value, resolved);
        }

        return json;
    }

    private static void RequireComplete(IReadOnlyList<JsonObject> declared, IReadOnlyList<(string Name, string Value)> values, string? focused)
    {
        var missing = declared.FirstOrDefault(option => option.Flag("required") is true && values.All(value => value.Name != option.Text("name")));
        if (missing is not null && focused is null)
        {
            throw new InvalidOperationException($"The client asks for {missing.Text("name")} first.");
        }
    }

    private static void RequireRight(World world, Channel channel, User user, JsonObject command)
    {
        var needed = (LoopbackPermissions)(command.Id("default_member_permissions") ?? 0);
        var isAdministrators = command.Text("default_member_permissions") == "0";
        var has = world.PermissionsOf(user, channel);
        if ((has & needed) != needed || (isAdministrators && !has.HasFlag(LoopbackPermissions.Administrator)))
        {
            throw new InvalidOperationException($"{user.Name} is not shown /{command.Text("name")}.");
        }
    }
}
