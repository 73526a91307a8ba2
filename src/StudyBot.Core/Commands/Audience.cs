namespace StudyBot.Core.Commands;

/// <summary>Who may use a command, from the widest circle to the narrowest.</summary>
public enum Audience
{
    Everyone,
    Moderator,
}
