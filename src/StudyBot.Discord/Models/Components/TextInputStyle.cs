namespace StudyBot.Discord.Models.Components;

internal enum TextInputStyle
{
    Short = 1,
    Paragraph = 2,
}
