namespace StudyBot.Discord.Rest.Sending;

internal sealed record SendFailure(FailureKind Kind, DiscordApiException Exception);
