using Microsoft.Extensions.Options;
using StudyBot.Core.Commands;
using StudyBot.Discord.Commands;

namespace StudyBot.Discord;

/// <summary>Translations are held to the grammar at the start, not by Discord's refusal of the whole command.</summary>
internal sealed class CommandDescriptionsValidator(CommandGrammar grammar) : IValidateOptions<DiscordOptions>
{
    public ValidateOptionsResult Validate(string? name, DiscordOptions options)
    {
        var problems = new CommandTranslations(options.CommandDescriptions).Problems(grammar).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
