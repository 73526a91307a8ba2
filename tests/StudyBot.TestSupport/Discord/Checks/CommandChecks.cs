using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StudyBot.TestSupport.Discord.Rest;

namespace StudyBot.TestSupport.Discord.Checks;

/// <summary>interactions/application-commands: names, descriptions, options and their numbers.</summary>
internal static partial class CommandChecks
{
    private const int CommandLimit = 100;
    private const int SizeLimit = 8000;
    private const int Subcommand = 1;
    private const int Group = 2;

    public static void CheckAll(IReadOnlyList<JsonObject> commands)
    {
        var errors = new FormErrors();
        for (var index = 0; index < commands.Count; index++)
        {
            CheckCommand(commands[index], index.ToString(), errors);
        }

        if (commands.GroupBy(command => command.Text("name")).Any(group => group.Count() > 1))
        {
            errors.Add("", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
        }

        errors.ThrowIfAny();
        if (commands.Count > CommandLimit)
        {
            throw new ApiException(400, 30032, $"Maximum number of application commands reached ({CommandLimit})");
        }
    }

    public static void CheckOne(JsonObject command)
    {
        var errors = new FormErrors();
        CheckCommand(command, "", errors);
        errors.ThrowIfAny();
    }

    private static void CheckCommand(JsonObject command, string path, FormErrors errors)
    {
        CheckNames(command, path, errors);
        CheckOptions(command, path, depth: 0, errors);
        if (Size(command) > SizeLimit)
        {
            errors.Add(path, "APPLICATION_COMMAND_TOO_LARGE", $"Command exceeds maximum size ({SizeLimit})");
        }
    }

    private static void CheckOptions(JsonObject parent, string path, int depth, FormErrors errors)
    {
        var options = parent.Objects("options");
        errors.Count($"{path}.options", options.Count, 0, 25);
        var hasRequiredBefore = true;
        for (var index = 0; index < options.Count; index++)
        {
            var place = $"{path}.options.{index}";
            CheckNames(options[index], place, errors);
            CheckChoices(options[index], place, errors);
            CheckNesting(options[index], place, depth, errors);
            var isRequired = options[index].Flag("required") ?? false;
            if (isRequired && !hasRequiredBefore)
            {
                errors.Add(place, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            }

            hasRequiredBefore = isRequired;
        }
    }

    /// <summary>Groups stand on top, subcommands there or in a group, and neither beside plain options.</summary>
    private static void CheckNesting(JsonObject option, string path, int depth, FormErrors errors)
    {
        var type = option.Number("type") ?? 0;
        if (type is < 1 or > 11 || (type == Group && depth > 0) || (type == Subcommand && depth > 1))
        {
            errors.Add($"{path}.type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command and sub-command group option types are invalid here");
        }
        else if (type is Subcommand or Group)
        {
            CheckOptions(option, path, type == Group ? 1 : 2, errors);
        }
    }

    private static void CheckChoices(JsonObject option, string path, FormErrors errors)
    {
        var choices = option.Objects("choices");
        errors.Count($"{path}.choices", choices.Count, 0, 25);
        for (var index = 0; index < choices.Count; index++)
        {
            errors.Length($"{path}.choices.{index}.name", choices[index].Text("name"), 1, 100);
            errors.Length($"{path}.choices.{index}.value", choices[index]["value"]?.ToString(), 1, 100);
        }

        if (choices.Count > 0 && option.Flag("autocomplete") is true)
        {
            errors.Add($"{path}.autocomplete", "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID", "Autocomplete cannot be used with choices");
        }
    }

    private static void CheckNames(JsonObject named, string path, FormErrors errors)
    {
        var name = named.Text("name");
        errors.Length($"{path}.name", name, 1, 32);
        errors.Length($"{path}.description", named.Text("description"), 1, 100);
        if (name is not null && (!NamePattern().IsMatch(name) || name.Any(char.IsUpper)))
        {
            errors.Add($"{path}.name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
    }

    private static int Size(JsonObject named) =>
        (named.Text("name")?.Length ?? 0)
        + (named.Text("description")?.Length ?? 0)
        + named.Objects("options").Sum(Size)
        + named.Objects("choices").Sum(choice => (choice.Text("name")?.Length ?? 0) + (choice["value"]?.ToString().Length ?? 0));

    /// <summary>The expression of the documentation, without the two scripts that need marks between their letters.</summary>
    [GeneratedRegex(@"^[-_'\p{L}\p{N}]{1,32}$")]
    private static partial Regex NamePattern();
}
