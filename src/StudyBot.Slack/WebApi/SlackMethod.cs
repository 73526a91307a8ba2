namespace StudyBot.Slack.WebApi;

/// <summary>One method of the Web API, and what Slack says about it.</summary>
/// <param name="Name">For example <c>chat.update</c>: fit for logs, and the path below the base address.</param>
/// <param name="PerMinute">How many requests of one workspace Slack takes at least; null where it does not say.</param>
internal sealed record SlackMethod(string Name, int? PerMinute = null)
{
    /// <summary>A second time comes to the same as once, so that it may be sent again when the answer got lost.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Besides the method's own limit there is one for each channel.</summary>
    public bool IsPacedByChannel { get; init; }

    /// <summary>Worth nothing soon after the interaction it belongs to.</summary>
    public bool IsUrgent { get; init; }

    public override string ToString() => Name;
}
