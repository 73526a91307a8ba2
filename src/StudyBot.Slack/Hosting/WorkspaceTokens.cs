using Microsoft.Extensions.Options;
using StudyBot.Slack.Installation;

namespace StudyBot.Slack.Hosting;

/// <summary>The tokens there are: those that are set, and those of workspaces that installed the app themselves.</summary>
internal sealed class WorkspaceTokens(IOptions<SlackOptions> options, TokenVault vault)
{
    public IReadOnlyList<string> All() => [.. options.Value.BotTokens.Concat(vault.Read().Values).Distinct()];
}
