namespace StudyBot.Core.Chat;

public enum ButtonTone
{
    Primary,
    Secondary,
    Danger,
}
