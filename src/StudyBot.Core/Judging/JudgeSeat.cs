namespace StudyBot.Core.Judging;

/// <summary>Where the judge sits, if there is one.</summary>
/// <param name="Setup">Null where none is configured, which is the default.</param>
public sealed record JudgeSeat(JudgeSetup? Setup)
{
    public static JudgeSeat Empty { get; } = new((JudgeSetup?)null);

    /// <summary>The host that answers go to; null where there is no judge.</summary>
    public string? Provider => Setup?.Endpoint.Provider;
}
