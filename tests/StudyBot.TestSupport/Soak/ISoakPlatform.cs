namespace StudyBot.TestSupport.Soak;

/// <summary>A chat platform of this machine with one channel, its members, and all that can go wrong.</summary>
internal interface ISoakPlatform : IAsyncDisposable
{
    /// <summary>The section of the bot's configuration, and what stands in it.</summary>
    (string Section, object Values) Settings { get; }

    IReadOnlyList<ISoakMember> Members { get; }

    SoakFaults Faults { get; }

    /// <summary>What the bot has done to the channel.</summary>
    ISoakRecord Record { get; }

    bool IsConnected { get; }

    /// <summary>The track every day at nine, by the moderator's command, once the bot is there.</summary>
    Task SubscribeAsync();
}
