namespace StudyBot.Discord.Models.Commands;

internal enum ApplicationCommandType
{
    ChatInput = 1,
    User = 2,
    Message = 3,
}
