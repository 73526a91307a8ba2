using Microsoft.Extensions.Logging;
using StudyBot.Discord.Gateway;
using StudyBot.Discord.Rest;

namespace StudyBot.Discord.Hosting;

/// <summary>Asks over REST where the gateway is.</summary>
internal sealed partial class GatewayBotSource(DiscordRestClient rest, ILogger<GatewayBotSource> logger) : IGatewayBotSource
{
    public async Task<GatewayBot?> GetAsync(CancellationToken cancellationToken)
    {
        try
        {
            var bot = await rest.GetGatewayBotAsync(cancellationToken);
            var limit = bot.SessionStartLimit;
            return new GatewayBot(
                new Uri(bot.Url),
                bot.Shards,
                new SessionStartLimit(limit.Total, limit.Remaining, TimeSpan.FromMilliseconds(limit.ResetAfter), limit.MaxConcurrency));
        }
        catch (DiscordApiException failure) when (failure.Status != System.Net.HttpStatusCode.Unauthorized)
        {
            Log.GatewayNotFound(logger, failure.Message);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Discord did not say where its gateway is; it is asked again soon. {Reason}")]
        public static partial void GatewayNotFound(ILogger logger, string reason);
    }
}
