using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack.State;
using StudyBot.TestSupport.Slack.Users;

namespace StudyBot.TestSupport.Slack;

/// <summary>A workspace that the app is installed in, as its owner sees it.</summary>
public sealed class LoopbackWorkspace
{
    private readonly Backstage _stage;

    private LoopbackWorkspace(Backstage stage, Workspace workspace)
    {
        _stage = stage;
        State = workspace;
    }

    public string Id => State.Id;

    public string Name => State.Name;

    public string Domain => State.Domain;

    public string BotToken => State.BotToken;

    /// <summary>The bot as a member, to mention it.</summary>
    public LoopbackUser Bot => new(_stage, State, State.Bot);

    /// <summary>The primary owner, who installed the app.</summary>
    public LoopbackUser Owner { get; private set; } = null!; // Set where it is created.

    internal Workspace State { get; }

    private World World => _stage.World;

    /// <summary>A new public channel that everybody is in, with the bot unless told otherwise.</summary>
    public LoopbackChannel Channel(string name, bool hasBot = true) => Add(ChannelKind.Public, name, hasBot);

    public LoopbackChannel PrivateChannel(string name, bool hasBot = true) => Add(ChannelKind.Private, name, hasBot);

    /// <summary>Somebody who joins; full members are in all channels from the start.</summary>
    public LoopbackUser User(string name, LoopbackUserKind kind = LoopbackUserKind.Member) => _stage.Locked(() =>
    {
        var isStranger = kind is LoopbackUserKind.Stranger;
        var user = new User(World.Ids.Next("U"), isStranger ? World.Ids.Next("T") : Id, name, kind)
        {
            BotId = kind is LoopbackUserKind.Bot ? World.Ids.Next("B") : null,
            AppId = kind is LoopbackUserKind.Bot ? World.Ids.Next("A") : null,
        };
        State.Users[user.Id] = user;
        foreach (var channel in State.Channels.Values.Where(channel => !channel.IsDirect))
        {
            channel.Members.Add(user.Id);
            channel.IsShared |= isStranger;
        }

        if (!isStranger)
        {
            _stage.Events.Send(State, new JsonObject { ["type"] = "team_join", ["user"] = user.ToJson() });
        }

        return new LoopbackUser(_stage, State, user);
    });

    public LoopbackUserGroup UserGroup(string handle, params IReadOnlyList<LoopbackUser> users)
    {
        var group = _stage.Locked(() =>
        {
            var created = new UserGroup(World.Ids.Next("S"), State, handle, handle);
            State.UserGroups[created.Id] = created;
            return new LoopbackUserGroup(_stage, created);
        });
        group.SetMembers(users);
        return group;
    }

    public void Deactivate(LoopbackUser user) => _stage.Locked(() =>
    {
        user.State.IsDeactivated = true;
        foreach (var channel in State.Channels.Values.Where(channel => !channel.IsDirect))
        {
            channel.Members.Remove(user.Id);
        }

        Changed(user.State);
    });

    /// <summary>With the channels they were in.</summary>
    public void Reactivate(LoopbackUser user) => _stage.Locked(() =>
    {
        user.State.IsDeactivated = false;
        foreach (var channel in State.Channels.Values.Where(channel => !channel.IsDirect))
        {
            channel.Members.Add(user.Id);
        }

        Changed(user.State);
    });

    public void Rename(LoopbackUser user, string name) => _stage.Locked(() =>
    {
        user.State.Name = name;
        Changed(user.State);
    });

    public void SetKind(LoopbackUser user, LoopbackUserKind kind) => _stage.Locked(() =>
    {
        user.State.Kind = kind;
        Changed(user.State);
    });

    public void SetTimeZone(LoopbackUser user, string zone) => _stage.Locked(() =>
    {
        user.State.TimeZone = zone;
        Changed(user.State);
    });

    /// <summary>The app is installed again with other scopes, or fewer of them.</summary>
    public void SetScopes(params IEnumerable<string> scopes) => _stage.Locked(() =>
    {
        State.Scopes.Clear();
        State.Scopes.UnionWith(scopes);
    });

    /// <summary>The token ends; methods then answer <c>token_revoked</c>.</summary>
    public void RevokeToken() => _stage.Locked(() =>
    {
        State.IsTokenRevoked = true;
        _stage.Events.Send(State, new JsonObject
        {
            ["type"] = "tokens_revoked",
            ["tokens"] = new JsonObject { ["oauth"] = new JsonArray(), ["bot"] = new JsonArray(State.Bot.Id) },
        });
    });

    /// <summary>Slack tells the app of both; methods then answer <c>account_inactive</c>.</summary>
    public void Uninstall()
    {
        RevokeToken();
        _stage.Locked(() =>
        {
            _stage.Events.Send(State, new JsonObject { ["type"] = "app_uninstalled" });
            State.IsInstalled = false;
        });
    }

    /// <summary>The app is installed by hand, and its token is the one it had.</summary>
    public void Install() => _stage.Locked(() => (State.IsInstalled, State.IsTokenRevoked) = (true, false));

    /// <summary>The owner agrees to the installation in the browser.</summary>
    /// <returns>The code for oauth.v2.access.</returns>
    public string AgreeToInstall() => _stage.Locked(() =>
    {
        var code = Guid.NewGuid().ToString("N");
        World.InstallationCodes[code] = State;
        return code;
    });

    internal static LoopbackWorkspace Create(string name, Backstage stage) => stage.Locked(() =>
    {
        var world = stage.World;
        var id = world.Ids.Next("T");
        var botId = world.Ids.Next("B");
        var bot = new User(world.Ids.Next("U"), id, world.Options.BotName, LoopbackUserKind.Bot) { BotId = botId, AppId = world.Options.AppId };
        var workspace = new Workspace(id, name, name.ToLowerInvariant().Replace(' ', '-'), $"xoxb-{id}-loopback")
        {
            BotId = botId,
            Bot = bot,
            Scopes = [.. world.Options.Scopes],
        };
        workspace.Users[bot.Id] = bot;
        world.Workspaces.Add(workspace);
        var created = new LoopbackWorkspace(stage, workspace);
        created.Owner = created.User("Owner", LoopbackUserKind.Owner);
        return created;
    });

    private void Changed(User user) => _stage.Events.Send(State, new JsonObject
    {
        ["type"] = "user_change",
        ["user"] = user.ToJson(),
        ["cache_ts"] = World.Now.ToUnixTimeSeconds(),
    });

    private LoopbackChannel Add(ChannelKind kind, string name, bool hasBot) => _stage.Locked(() =>
    {
        var channel = new Channel(World.Ids.Next("C"), State, kind, name, Owner.State, World.Now);
        State.Channels[channel.Id] = channel;
        channel.Members.UnionWith(State.Users.Values.Where(user => !user.IsDeactivated && user != State.Bot).Select(user => user.Id));
        var added = new LoopbackChannel(_stage, channel);
        if (hasBot)
        {
            added.InviteBot();
        }

        return added;
    });
}
