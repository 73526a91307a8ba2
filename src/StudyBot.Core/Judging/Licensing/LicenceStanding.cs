using StudyBot.Core.Scoring.Judge;

namespace StudyBot.Core.Judging.Licensing;

/// <summary>Whether the judge counts for one rubric now, and why.</summary>
/// <param name="Reason">Goes on a sentence: "It does not count yet: ...".</param>
public sealed record LicenceStanding(LicenceState State, string Reason)
{
    public static LicenceStanding Of(StoredLicence? stored, JudgeFingerprint now)
    {
        if (stored is null)
        {
            return new LicenceStanding(LicenceState.Unlicensed, "nobody has measured yet how well it agrees with this workspace's people");
        }

        return stored.State == LicenceState.Licensed && now.ChangeSince(stored.Fingerprint) is { } change
            ? new LicenceStanding(LicenceState.Lapsed, change)
            : new LicenceStanding(stored.State, stored.Reason);
    }

    /// <summary>As a sentence on a card.</summary>
    public string Sentence => State switch
    {
        LicenceState.Licensed => $"It counts: {Reason}.",
        LicenceState.Unlicensed => $"It does not count yet: {Reason}.",
        LicenceState.Lapsed => $"It does not count any more: {Reason}.",
    };
}
