namespace StudyBot.TestSupport.Discord.State;

/// <summary>Interaction callback types by their wire numbers.</summary>
internal enum InteractionAnswer
{
    Message = 4,
    DeferredMessage = 5,
    DeferredUpdate = 6,
    Update = 7,
    Choices = 8,
    Form = 9,
}
