namespace StudyBot.Discord.Models.Interactions;

internal sealed record AutocompleteCallback(Suggestions Data) : InteractionCallback
{
    public override InteractionCallbackType Type => InteractionCallbackType.AutocompleteResult;
}
