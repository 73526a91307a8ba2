using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Gateway;
using StudyBot.TestSupport.Discord.State;
using StudyBot.TestSupport.Discord.Users;

namespace StudyBot.TestSupport.Discord;

/// <summary>A guild as its owner sees it.</summary>
public sealed class LoopbackGuild
{
    private readonly Backstage _stage;
    private readonly Guild _guild;
    private readonly ulong _botRole;

    private LoopbackGuild(Backstage stage, Guild guild, ulong botRole)
    {
        _stage = stage;
        _guild = guild;
        _botRole = botRole;
    }

    public ulong Id => _guild.Id;

    public string Name => _guild.Name;

    public LoopbackRole Everyone => new(_guild.Id, _guild.Everyone.Name);

    public LoopbackRole BotRole => new(_botRole, World.Bot.Name);

    /// <summary>Who owns it, and may do everything.</summary>
    public LoopbackUser Owner => new(_stage, World.Owner);

    /// <summary>The commands that can be used here: the guild's own and those that are everywhere.</summary>
    public IReadOnlyList<JsonObject> Commands => Locked(() =>
        World.Commands.Where(entry => entry.Guild is null || entry.Guild == Id).Select(entry => entry.Command.DeepClone().AsObject()).ToList());

    private World World => _stage.World;

    /// <summary>A new text channel.</summary>
    public LoopbackChannel Channel(string name) => Locked(() =>
    {
        var channel = new Channel(World.Ids.Next(), ChannelKind.Text, name) { Guild = _guild };
        _guild.Channels[channel.Id] = channel;
        World.Channels[channel.Id] = channel;
        World.Dispatch(GatewayEvents.OfChannel("CHANNEL_CREATE", channel));
        return new LoopbackChannel(_stage, channel);
    });

    /// <summary>Somebody who joins.</summary>
    public LoopbackUser User(string name, params IReadOnlyList<LoopbackRole> roles) => Locked(() =>
    {
        var user = World.AddUser(name);
        var member = new Member(user, World.Now);
        foreach (var role in roles)
        {
            member.Grant(role.Id);
        }

        _guild.Members[user.Id] = member;
        World.Dispatch(GatewayEvents.OfMember("GUILD_MEMBER_ADD", _guild, member));
        return new LoopbackUser(_stage, user);
    });

    /// <summary>A new role below the bot's own, which the bot can therefore manage.</summary>
    public LoopbackRole Role(string name, LoopbackPermissions permissions = LoopbackPermissions.None) => Locked(() =>
    {
        var bots = _guild.Roles[_botRole];
        var role = new Role(World.Ids.Next(), name, permissions, bots.Position);
        bots.Position++;
        _guild.Roles[role.Id] = role;
        World.Dispatch(GatewayEvents.OfRole("GUILD_ROLE_CREATE", _guild, role));
        return new LoopbackRole(role.Id, name);
    });

    public void SetPermissions(LoopbackRole role, LoopbackPermissions permissions) => Locked(() =>
    {
        var changed = _guild.Roles[role.Id];
        changed.Permissions = permissions;
        World.Dispatch(GatewayEvents.OfRole("GUILD_ROLE_UPDATE", _guild, changed));
        return changed;
    });

    public bool HasRole(LoopbackUser user, LoopbackRole role) => Locked(() => _guild.Members[user.Id].Roles.Contains(role.Id));

    /// <summary>Somebody leaves, or is made to.</summary>
    public void Remove(LoopbackUser user) => Locked(() =>
    {
        _guild.Members.Remove(user.Id);
        World.Dispatch(GatewayEvents.MemberLeft(_guild, World.Users[user.Id]));
        return user;
    });

    /// <summary>The bot is thrown out.</summary>
    public void RemoveBot() => Locked(() =>
    {
        World.Dispatch(GatewayEvents.GuildDeleted(_guild));
        return _guild.Members.Remove(World.Bot.Id);
    });

    /// <summary>The bot is invited again.</summary>
    public void InviteBot() => Locked(() =>
    {
        var member = new Member(World.Bot, World.Now);
        member.Grant(_botRole);
        _guild.Members[World.Bot.Id] = member;
        World.Dispatch(GatewayEvents.GuildCreated(_guild, World));
        return member;
    });

    internal static LoopbackGuild Create(string name, LoopbackPermissions botPermissions, Backstage stage)
    {
        var world = stage.World;
        lock (world.Gate)
        {
            var guild = new Guild(world.Ids.Next(), name, world.Owner.Id, world.Now);
            guild.Members[world.Owner.Id] = new Member(world.Owner, world.Now);
            var role = new Role(world.Ids.Next(), world.Bot.Name, botPermissions, position: 1) { BotId = world.Bot.Id };
            guild.Roles[role.Id] = role;
            world.Guilds[guild.Id] = guild;
            var created = new LoopbackGuild(stage, guild, role.Id);
            created.InviteBot();
            return created;
        }
    }

    private T Locked<T>(Func<T> act)
    {
        lock (World.Gate)
        {
            var result = act();
            World.Changes.Ring();
            return result;
        }
    }
}
