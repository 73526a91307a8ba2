namespace StudyBot.Core.Chat;

/// <summary>What a card says at first glance; adapters show it as an accent colour, never by colour alone.</summary>
public enum CardTone
{
    Neutral,
    Good,
    Warning,
    Muted,
}
