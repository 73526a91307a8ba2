namespace StudyBot.Discord.Rest.Sending;

/// <summary>What one attempt came to: the body of a good answer, or why there is none.</summary>
internal sealed record SendOutcome(byte[] Body, SendFailure? Failure)
{
    public static SendOutcome Failed(FailureKind kind, DiscordApiException exception) => new([], new SendFailure(kind, exception));
}
