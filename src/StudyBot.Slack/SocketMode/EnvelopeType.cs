namespace StudyBot.Slack.SocketMode;

/// <summary>What came over the socket.</summary>
internal enum EnvelopeType
{
    /// <summary>Of the future, and for others.</summary>
    Unknown,
    Hello,
    Disconnect,
    EventsApi,
    SlashCommands,
    Interactive,
}
