namespace StudyBot.Slack.WebApi.Sending;

/// <summary>What one attempt came to: the body of a good answer, or why there is none.</summary>
internal sealed record SendOutcome(byte[] Body, FailureKind? Failure, SlackApiException? Exception)
{
    public static SendOutcome Done(byte[] body) => new(body, null, null);

    public static SendOutcome Failed(FailureKind kind, SlackApiException exception) => new([], kind, exception);
}
