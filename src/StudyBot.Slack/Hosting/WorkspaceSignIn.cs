using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Slack.Inflow;
using StudyBot.Slack.WebApi;
using StudyBot.Slack.Workspaces;

namespace StudyBot.Slack.Hosting;

/// <summary>Finds out for each token which workspace it speaks for, and tells the product that the bot is there.</summary>
internal sealed partial class WorkspaceSignIn(
    WorkspaceTokens tokens,
    WorkspaceClients clients,
    WorkspaceBook workspaces,
    Departures departures,
    ReadBack readBack,
    SlackPulse pulse,
    TimeProvider clock,
    ILogger<WorkspaceSignIn> logger)
{
    private static readonly TimeSpan AgainAfterFailure = TimeSpan.FromSeconds(30);

    /// <summary>Tries every token once.</summary>
    /// <returns>Those that Slack could not be asked about.</returns>
    public async Task<IReadOnlyList<string>> TryAllAsync(CancellationToken cancellationToken)
    {
        var left = new List<string>();
        foreach (var token in tokens.All())
        {
            if (!await TryAsync(token, cancellationToken))
            {
                left.Add(token);
            }
        }

        return left;
    }

    /// <summary>Tries those that are left until none is.</summary>
    public async Task FinishAsync(IReadOnlyList<string> left, CancellationToken cancellationToken)
    {
        while (left.Count > 0)
        {
            await Task.Delay(AgainAfterFailure, clock, cancellationToken);
            var still = new List<string>();
            foreach (var token in left)
            {
                if (await TryAsync(token, cancellationToken))
                {
                    readBack.Request(); // Its threads were left out when the others were read.
                }
                else
                {
                    still.Add(token);
                }
            }

            left = still;
        }
    }

    /// <returns>False when it has to be tried again. A token that Slack refuses is told of once and left.</returns>
    public async Task<bool> TryAsync(string token, CancellationToken cancellationToken)
    {
        var api = clients.Create(token);
        try
        {
            var identity = await api.TestAuthAsync(cancellationToken);
            workspaces.Put(new SlackWorkspace(identity.TeamId, identity.UserId, api, clock));
            departures.Add(new ChatEvent.WorkspaceJoined(SlackRefs.Workspace(identity.TeamId), clock.GetUtcNow()));
            Log.SignedIn(logger, identity.Team ?? identity.TeamId);
            return true;
        }
        catch (SlackApiException failure)
        {
            api.Dispose();
            if (failure.IsTransient)
            {
                Log.NotSignedIn(logger, failure.Message);
                return false;
            }

            Log.TokenRefused(logger, failure.Message);
            pulse.Refuse(failure.Message);
            return true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Takes part in the Slack workspace {Workspace}.")]
        public static partial void SignedIn(ILogger logger, string workspace);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack could not be asked which workspace a token is for; it is asked again in half a minute. {Reason}")]
        public static partial void NotSignedIn(ILogger logger, string reason);

        [LoggerMessage(Level = LogLevel.Error, Message = "Slack refuses a token, and the bot does not take part in its workspace until it is started again. {Reason}")]
        public static partial void TokenRefused(ILogger logger, string reason);
    }
}
