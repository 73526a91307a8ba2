using StudyBot.Transport;

namespace StudyBot.Slack.WebApi;

/// <summary>How the bot introduces itself to Slack.</summary>
internal static class SlackHttp
{
    private const int LargestAnswer = 16 * 1024 * 1024;

    public static HttpClient CreateClient(SlackWebSettings settings, HttpMessageHandler handler) => ApiHttp.CreateClient(
        handler, settings.BaseAddress, $"StudyBot/{ApiHttp.Version}", LargestAnswer);
}
