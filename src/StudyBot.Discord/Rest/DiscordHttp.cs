using StudyBot.Transport;

namespace StudyBot.Discord.Rest;

/// <summary>How the bot introduces itself to Discord.</summary>
internal static class DiscordHttp
{
    private const int LargestAnswer = 8 * 1024 * 1024;

    public static HttpClient CreateClient(RestSettings settings, HttpMessageHandler handler) => ApiHttp.CreateClient(
        handler, settings.BaseAddress, $"DiscordBot ({settings.HomePage}, {ApiHttp.Version})", LargestAnswer);
}
