namespace StudyBot.TestSupport.Slack.Faults;

/// <summary>What is to become of one parcel.</summary>
internal sealed record DeliveryPlan(string Name)
{
    public int Copies { get; init; }

    public bool HasNewEventIds { get; init; }

    public TimeSpan Delay { get; init; }

    /// <summary>It waits until the next one has been sent.</summary>
    public bool IsHeldBack { get; init; }
}
