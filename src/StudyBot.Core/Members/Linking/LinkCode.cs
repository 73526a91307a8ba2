namespace StudyBot.Core.Members.Linking;

/// <summary>A code that has been shown and not used yet; each member has one at most.</summary>
public sealed class LinkCode
{
    /// <summary>Whom it was shown to.</summary>
    public MemberId MemberId { get; set; }

    /// <summary>See <see cref="LinkCodeText.HashOf"/>; the code itself is kept nowhere.</summary>
    public required string Hash { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }
}
