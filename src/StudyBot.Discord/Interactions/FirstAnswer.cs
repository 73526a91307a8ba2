namespace StudyBot.Discord.Interactions;

/// <summary>How an interaction is answered within Discord's three seconds.</summary>
internal enum FirstAnswer
{
    /// <summary>With a message only the member sees.</summary>
    Private,

    /// <summary>With a message everybody sees.</summary>
    Public,

    /// <summary>With a form.</summary>
    Form,

    /// <summary>"The bot is thinking", for the member only; the answer replaces it.</summary>
    ThinkPrivately,

    /// <summary>The press was noticed; whatever there is to say follows in a message of its own.</summary>
    Noticed,
}
