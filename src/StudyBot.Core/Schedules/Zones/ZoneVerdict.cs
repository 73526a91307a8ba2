namespace StudyBot.Core.Schedules.Zones;

/// <summary>What was typed as a time zone, understood or not. Only <see cref="Accepted"/> may be stored.</summary>
public abstract record ZoneVerdict
{
    private ZoneVerdict()
    {
    }

    /// <param name="ZoneId">A current IANA id, or <c>UTC</c>.</param>
    public sealed record Accepted(string ZoneId) : ZoneVerdict;

    /// <summary>It could mean several places, or no place's clock all year.</summary>
    /// <param name="Sentence">Why, for the moderator.</param>
    public sealed record Ambiguous(IReadOnlyList<ZoneSuggestion> Candidates, string Sentence) : ZoneVerdict;

    /// <param name="Nearest">What looks similar; may be empty.</param>
    /// <param name="Sentence">What to type instead, for the moderator.</param>
    public sealed record Unknown(IReadOnlyList<ZoneSuggestion> Nearest, string Sentence) : ZoneVerdict;
}
