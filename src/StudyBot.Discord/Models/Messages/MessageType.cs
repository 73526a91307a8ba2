namespace StudyBot.Discord.Models.Messages;

/// <summary>The types that people or bots wrote, and those that Discord puts into a channel about threads. Others keep their number.</summary>
internal enum MessageType
{
    Default = 0,
    ThreadCreated = 18,
    Reply = 19,
    ChatInputCommand = 20,
    ThreadStarterMessage = 21,
    ContextMenuCommand = 23,
}
