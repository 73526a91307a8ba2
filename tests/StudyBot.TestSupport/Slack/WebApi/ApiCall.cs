using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack.State;

namespace StudyBot.TestSupport.Slack.WebApi;

/// <summary>One request to a method, read to its end.</summary>
internal sealed record ApiCall(string Method, JsonObject Arguments, string? Token, bool IsJson)
{
    private Workspace? _workspace;

    /// <summary>Whose token came with it.</summary>
    public Workspace Workspace
    {
        get => _workspace ?? throw new InvalidOperationException($"{Method} is not called with a bot token.");
        init => _workspace = value;
    }

    public bool HasWorkspace => _workspace is not null;

    public User Bot => Workspace.Bot;

    /// <summary>Any of the scopes will do.</summary>
    public void RequireScope(params IReadOnlyList<string> anyOf)
    {
        if (anyOf.Count > 0 && !anyOf.Any(Workspace.Scopes.Contains))
        {
            throw new ApiException("missing_scope") { Scopes = (string.Join(',', anyOf), string.Join(',', Workspace.Scopes.Order())) };
        }
    }

    /// <summary>A channel that the bot may know of; others do not exist for it.</summary>
    public Channel Channel(string argument = "channel") =>
        Workspace.Channels.TryGetValue(Arguments.Text(argument) ?? "", out var channel)
            && (channel.Kind is ChannelKind.Public || channel.IsMember(Bot))
            ? channel
            : throw new ApiException("channel_not_found");

    public User User(string argument = "user") =>
        Workspace.Users.TryGetValue(Arguments.Text(argument) ?? "", out var user) ? user : throw new ApiException("user_not_found");
}
