using System.Net;
using StudyBot.Discord.Gateway;
using StudyBot.Discord.Rest;

namespace StudyBot.Discord.Hosting;

/// <summary>Why the bot stopped taking part, in a sentence for its operator.</summary>
internal static class GatewayFailures
{
    private const string WrongToken =
        "Discord does not accept the token in Discord:Token. Reset it in the developer portal, under Bot, and set the new one.";

    /// <summary>Whether the sentence says all there is to say.</summary>
    public static bool IsExpected(Exception failure) => failure is GatewayClosedException or DiscordApiException;

    public static string SentenceOf(Exception failure) => failure switch
    {
        GatewayClosedException { CloseCode: GatewayCloseCodes.AuthenticationFailed } or DiscordApiException { Status: HttpStatusCode.Unauthorized } =>
            WrongToken,
        GatewayClosedException or DiscordApiException => failure.Message,
        _ => $"The connection failed with {failure.GetType().Name}; the log has the details.",
    };
}
