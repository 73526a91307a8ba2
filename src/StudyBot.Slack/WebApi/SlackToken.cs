using System.Net.Http.Headers;

namespace StudyBot.Slack.WebApi;

/// <summary>Lets the bot in. Shows itself to nobody: it is only ever written into the header of a request.</summary>
internal sealed class SlackToken(string value)
{
    public AuthenticationHeaderValue Header { get; } = new("Bearer", value);

    public override string ToString() => nameof(SlackToken);
}
