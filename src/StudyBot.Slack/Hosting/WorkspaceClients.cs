using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StudyBot.Slack.WebApi;
using StudyBot.Transport;

namespace StudyBot.Slack.Hosting;

/// <summary>Makes the clients that speak for a token, all over the same connections.</summary>
internal sealed class WorkspaceClients(IOptions<SlackOptions> options, SocketsHttpHandler handler, TimeProvider clock, ILoggerFactory loggers)
{
    public SlackWebClient Create(string botToken) => new(
        Settings, new SlackToken(botToken), handler, Delay, clock, loggers.CreateLogger<SlackWebClient>());

    public SlackAppClient CreateForApp() => new(
        Settings,
        options.Value.AppToken.Length > 0 ? new SlackToken(options.Value.AppToken) : null,
        handler,
        Delay,
        clock,
        loggers.CreateLogger<SlackAppClient>());

    /// <summary>From 0 to 1.</summary>
    public static double Chance() => RandomNumberGenerator.GetInt32(int.MaxValue) / (double)int.MaxValue;

    private SlackWebSettings Settings => new() { BaseAddress = new Uri(options.Value.ApiUrl) };

    private static TimeSpan Delay(int attempt) => RetryDelay.After(attempt, Chance());
}
