using System.Text.Json;
using StudyBot.Core.Commands;
using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Commands;

namespace StudyBot.Discord.Commands;

/// <summary>The grammar as the one application command that Discord shows, completes and checks.</summary>
/// <remarks>
/// Interactions/Application Commands: a command holds groups, a group holds subcommands, and no deeper; 25 of anything, 8,000 characters
/// in all. Everybody sees the whole command: who may use what is the product's to decide, since Discord can only hide a command as a whole.
/// </remarks>
internal sealed class CommandSchema
{
    private const int MostOptions = 25;
    private const int MostChoices = 25;
    private const int MostCharacters = 8_000;
    private const int LongestTextOption = 6_000;
    private const int InServer = 0;
    private const int InstalledInServer = 0;

    private readonly CommandTranslations _translations;

    private CommandSchema(CommandTranslations translations)
    {
        _translations = translations;
    }

    /// <exception cref="ArgumentException">The grammar has something Discord has no form for.</exception>
    public static ApplicationCommand Of(CommandGrammar grammar, CommandTranslations translations)
    {
        var command = new ApplicationCommand
        {
            Type = ApplicationCommandType.ChatInput,
            Name = grammar.Root.Name,
            Description = grammar.Root.Description,
            DescriptionLocalizations = translations.Of(grammar.Root.Name),
            Options = new CommandSchema(translations).Options(grammar.Root, words: []),
            Contexts = [InServer],
            IntegrationTypes = [InstalledInServer],
        };
        var size = CommandSize.Of(command);
        return size <= MostCharacters
            ? command
            : throw new ArgumentException($"The command /{command.Name} has {size} characters; Discord takes {MostCharacters}.", nameof(grammar));
    }

    private List<CommandOption> Options(CommandSpec spec, IReadOnlyList<string> words)
    {
        List<CommandOption> options =
        [
            .. spec.Subcommands.Select(command => Subcommand(command, [.. words, command.Name])),

            // The sort is stable: the grammar's order, and Discord's rule that what is required comes first.
            .. spec.Options.OrderByDescending(option => option.IsRequired).Select(option => Option(option, words)),
        ];
        return options.Count <= MostOptions
            ? options
            : throw new ArgumentException($"'{spec.Name}' has {options.Count} parts; Discord takes {MostOptions}.", nameof(spec));
    }

    private CommandOption Subcommand(CommandSpec spec, IReadOnlyList<string> words) => spec.IsGroup && words.Count > 1
        ? throw new ArgumentException($"The group '{spec.Name}' stands in a group; Discord has one level of groups.", nameof(spec))
        : new CommandOption
        {
            Type = spec.IsGroup ? CommandOptionType.SubcommandGroup : CommandOptionType.Subcommand,
            Name = spec.Name,
            Description = spec.Description,
            DescriptionLocalizations = _translations.Of(CommandTranslations.KeyOf(words)),
            Options = Options(spec, words),
        };

    private CommandOption Option(OptionSpec spec, IReadOnlyList<string> words)
    {
        var hasChoices = spec.Kind == OptionKind.Choice && spec.Choices.Count <= MostChoices;
        return new CommandOption
        {
            Type = TypeOf(spec.Kind),
            Name = spec.Name,
            Description = spec.Description,
            DescriptionLocalizations = _translations.Of(CommandTranslations.KeyOf(words, spec.Name)),
            IsRequired = spec.IsRequired ? true : null,
            HasAutocomplete = spec.Completion is not null || (spec.Kind == OptionKind.Choice && !hasChoices) ? true : null,
            Choices = hasChoices ? [.. spec.Choices.Select(Choice)] : null,
            MinValue = spec.Kind == OptionKind.Integer && spec.Minimum != int.MinValue ? spec.Minimum : null,
            MaxValue = spec.Kind == OptionKind.Integer && spec.Maximum != int.MaxValue ? spec.Maximum : null,
            MaxLength = spec.Kind == OptionKind.Text ? Math.Min(spec.MaxLength, LongestTextOption) : null,
        };
    }

    private static CommandOptionType TypeOf(OptionKind kind) => kind switch
    {
        OptionKind.Text or OptionKind.Choice => CommandOptionType.Text,
        OptionKind.Integer => CommandOptionType.Integer,
        OptionKind.Boolean => CommandOptionType.Boolean,
    };

    private static CommandChoice Choice(string value) =>
        new() { Name = value, Value = JsonSerializer.SerializeToElement(value, DiscordJson.Default.String) };
}
