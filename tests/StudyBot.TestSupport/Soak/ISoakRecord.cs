namespace StudyBot.TestSupport.Soak;

/// <summary>What the bot has done, as the platform shows it.</summary>
internal interface ISoakRecord
{
    int Requests { get; }

    /// <summary>The bot's messages in the channel itself.</summary>
    IReadOnlyList<SoakPost> Posts { get; }

    /// <summary>The bot's messages in a thread.</summary>
    IReadOnlyList<SoakPost> Replies(string threadId);

    /// <summary>Whom the bot has notified, as sentences: it must not notify anybody.</summary>
    IReadOnlyList<string> Pings { get; }
}
