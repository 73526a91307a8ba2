namespace StudyBot.Core.Members.Linking;

/// <summary>What became of an attempt to link by a code.</summary>
public abstract record LinkOutcome
{
    private LinkOutcome()
    {
    }

    /// <param name="Others">Everybody the member is linked with now.</param>
    public sealed record Linked(IReadOnlyList<LinkedIdentity> Others) : LinkOutcome;

    /// <summary>Mistyped, used, or too old: which of them is not told.</summary>
    public sealed record NoSuchCode(int TriesLeft) : LinkOutcome;

    /// <summary>The code was not even looked at.</summary>
    public sealed record TooManyTries(DateTimeOffset AgainAt) : LinkOutcome;

    /// <summary>The member typed their own code; it stays good.</summary>
    public sealed record OwnCode : LinkOutcome;

    public sealed record AlreadyLinked : LinkOutcome;

    /// <summary>Together they would be more than one person is believed to have.</summary>
    public sealed record TooManyIdentities : LinkOutcome;
}
