namespace StudyBot.Discord.Models.Interactions;

internal sealed record AutocompleteCallback(Suggestions Data) : InteractionCallback(InteractionCallbackType.AutocompleteResult);
