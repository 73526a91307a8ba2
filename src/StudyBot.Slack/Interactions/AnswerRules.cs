namespace StudyBot.Slack.Interactions;

/// <summary>How long a submitted form may stay open.</summary>
internal static class AnswerRules
{
    /// <summary>
    /// Slack shows what is wrong beside the fields only with the acknowledgement, which it waits three seconds for
    /// (https://docs.slack.dev/surfaces/modals#response_actions); the rest is for the way.
    /// </summary>
    public static TimeSpan FormPatience { get; } = TimeSpan.FromSeconds(2);
}
