namespace StudyBot.TestSupport.Discord.State;

/// <summary>Interaction types by their wire numbers.</summary>
internal enum InteractionKind
{
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    Form = 5,
}
