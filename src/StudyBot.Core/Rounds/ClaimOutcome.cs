using StudyBot.Core.Questions;

namespace StudyBot.Core.Rounds;

/// <summary>What became of an attempt to take a date.</summary>
public abstract record ClaimOutcome
{
    private ClaimOutcome()
    {
    }

    public sealed record Claimed(Round Round) : ClaimOutcome;

    /// <summary>The date has its round already.</summary>
    public sealed record AlreadyTaken(Round Round) : ClaimOutcome;

    /// <summary>The track has no questions.</summary>
    public sealed record NoQuestion(TrackId TrackId) : ClaimOutcome;
}
