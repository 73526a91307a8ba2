using Microsoft.Extensions.Options;
using StudyBot.Core.Chat;
using StudyBot.Slack.Channels;
using StudyBot.Slack.Hosting;
using StudyBot.Slack.Manifest;
using StudyBot.Slack.Models.Answers;
using StudyBot.Slack.Models.Conversations;
using StudyBot.Slack.WebApi;
using StudyBot.Slack.Workspaces;

namespace StudyBot.Slack.Checkup;

/// <summary>Looks at what the bot needs in Slack: its tokens, their scopes, and that it is in the channels where it has something to do. It changes nothing.</summary>
public sealed class SlackCheckup
{
    private const string Name = "Slack";
    private const string Reinstall = "Paste what the manifest verb prints under App Manifest, then Install App > Reinstall.";

    private readonly SlackAppClient _app;
    private readonly WorkspaceTokens _tokens;
    private readonly WorkspaceClients _clients;
    private readonly SlackOptions _options;

    internal SlackCheckup(SlackAppClient app, WorkspaceTokens tokens, WorkspaceClients clients, IOptions<SlackOptions> options)
    {
        _app = app;
        _tokens = tokens;
        _clients = clients;
        _options = options.Value;
    }

    /// <param name="channels">Where something is to be posted.</param>
    public async Task<IReadOnlyList<SlackFinding>> RunAsync(IReadOnlyList<ChannelRef> channels, CancellationToken cancellationToken)
    {
        List<SlackFinding> findings = [await WayAsync(cancellationToken)];
        foreach (var token in _tokens.All())
        {
            using var api = _clients.Create(token);
            findings.AddRange(await WorkspaceAsync(api, channels, cancellationToken));
        }

        return findings;
    }

    /// <summary>Asking for a connection opens none.</summary>
    private async Task<SlackFinding> WayAsync(CancellationToken cancellationToken)
    {
        if (_options.AppToken.Length == 0)
        {
            return new SlackFinding(Name, $"Slack calls the bot at {_options.PublicUrl}{SlackPaths.Events}");
        }

        try
        {
            await _app.OpenConnectionAsync(cancellationToken);
            return new SlackFinding(Name, "the app-level token is good, and Socket Mode is on");
        }
        catch (SlackApiException failure)
        {
            return Unreachable(failure, "Copy it again from Basic Information > App-Level Tokens (scope connections:write), and switch Socket Mode > Enable on.");
        }
    }

    private async Task<IReadOnlyList<SlackFinding>> WorkspaceAsync(
        SlackWebClient api, IReadOnlyList<ChannelRef> channels, CancellationToken cancellationToken)
    {
        AuthTestAnswer identity;
        try
        {
            identity = await api.TestAuthAsync(cancellationToken);
        }
        catch (SlackApiException failure)
        {
            return [Unreachable(failure, "Copy the Bot User OAuth Token again from OAuth & Permissions into Slack:BotToken or STUDYBOT_Slack__BotToken.")];
        }

        var name = $"{Name}: {identity.Team ?? identity.TeamId}";
        var findings = new List<SlackFinding> { new(name, $"the token is that of {identity.User ?? identity.UserId}") };
        findings.AddRange(MissingScopes(name, identity.Scopes ?? BotScopes.All.Select(scope => scope.Name)));
        findings.AddRange(await ChannelsAsync(api, name, channels.Where(channel => channel.WorkspaceId == identity.TeamId), cancellationToken));
        return findings;
    }

    private static IEnumerable<SlackFinding> MissingScopes(string name, IEnumerable<string> granted) =>
        BotScopes.All.ExceptBy(granted, scope => scope.Name).Select(scope =>
            new SlackFinding(name, $"missing the scope {scope.Name}, which is for {scope.Feature.Replace("`", "")}", Reinstall));

    private static async Task<IReadOnlyList<SlackFinding>> ChannelsAsync(
        SlackWebClient api, string name, IEnumerable<ChannelRef> channels, CancellationToken cancellationToken)
    {
        try
        {
            var seen = await api.GetChannelsAsync(cancellationToken);
            return [.. channels.Distinct().Select(channel => Channel(channel, seen.FirstOrDefault(one => one.Id == channel.Id)))];
        }
        catch (SlackApiException failure)
        {
            return [new SlackFinding(name, failure.Message, Reinstall)];
        }
    }

    private SlackFinding Unreachable(SlackApiException failure, string fix) => failure.IsTransient
        ? new SlackFinding(Name, failure.Message, $"Look whether this machine reaches {_options.ApiUrl}, and try again.")
        : new SlackFinding(Name, failure.Message, fix);

    private static SlackFinding Channel(ChannelRef channel, Conversation? seen) => seen switch
    {
        null => new SlackFinding(
            $"Slack: channel {channel.Id}", "the bot does not see it", "Invite it there with /invite @StudyBot, or subscribe the track to another channel."),
        _ when ChannelNeeds.MissingIn(seen) is [var missing, ..] => new SlackFinding(
            $"Slack: #{seen.Name}", $"missing {missing.Name}", $"In #{seen.Name}: {missing.Reason}."),
        _ => new SlackFinding($"Slack: #{seen.Name}", "the bot is in it"),
    };
}
