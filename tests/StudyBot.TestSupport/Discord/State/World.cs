using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Gateway;
using StudyBot.TestSupport.Discord.Interactions;
using StudyBot.TestSupport.Loopback;

namespace StudyBot.TestSupport.Discord.State;

/// <summary>All that the loopback server knows. Whoever reads or changes it holds the <see cref="Gate"/>.</summary>
internal sealed class World
{
    public World(LoopbackDiscordOptions options)
    {
        Options = options;
        Ids = new Snowflakes(options.Time);
        Bot = new User(Ids.Next(), options.BotName, isBot: true);
        Owner = AddUser("Owner");
        Users[Bot.Id] = Bot;
    }

    public Lock Gate { get; } = new();

    public LoopbackDiscordOptions Options { get; }

    public Snowflakes Ids { get; }

    /// <summary>Its id is the application's, too, as with every application made in recent years.</summary>
    public User Bot { get; }

    /// <summary>Who made the application and owns every guild.</summary>
    public User Owner { get; }

    public Dictionary<ulong, User> Users { get; } = [];

    public SortedDictionary<ulong, Guild> Guilds { get; } = [];

    public Dictionary<ulong, Channel> Channels { get; } = [];

    public Dictionary<string, Interaction> Interactions { get; } = [];

    /// <summary>Registered commands by guild; null is everywhere.</summary>
    public List<(ulong? Guild, JsonObject Command)> Commands { get; } = [];

    public Dictionary<ulong, StoredFile> Files { get; } = [];

    public List<LoopbackPing> Pings { get; } = [];

    public ChangeSignal Changes { get; } = new();

    /// <summary>Where the server listens; known once it has started.</summary>
    public Uri Address { get; set; } = new("http://127.0.0.1");

    /// <summary>Where events go; set by the gateway before anybody connects.</summary>
    public Action<GatewayEvent> Dispatch { get; set; } = _ => { };

    public DateTimeOffset Now => Options.Time.GetUtcNow();

    public User AddUser(string name)
    {
        var user = new User(Ids.Next(), name, isBot: false);
        Users[user.Id] = user;
        return user;
    }

    public Channel DirectChannelOf(User user)
    {
        if (user.DirectChannel is null)
        {
            user.DirectChannel = new Channel(Ids.Next(), ChannelKind.Direct, user.Name) { Recipient = user };
            Channels[user.DirectChannel.Id] = user.DirectChannel;
        }

        return user.DirectChannel;
    }

    /// <summary>What a user may do in a channel; nothing for somebody who is not in the guild.</summary>
    public LoopbackPermissions PermissionsOf(User user, Channel channel)
    {
        if (channel.Guild is null)
        {
            return channel.Recipient == user || user == Bot ? LoopbackPermissions.Usual : LoopbackPermissions.None;
        }

        return channel.Guild.Members.TryGetValue(user.Id, out var member) && IsInvited(channel, member)
            ? PermissionArithmetic.InChannel(channel.Guild, channel, member, Now)
            : LoopbackPermissions.None;
    }

    public bool Can(User user, Channel channel, LoopbackPermissions permissions) =>
        (PermissionsOf(user, channel) & permissions) == permissions;

    /// <summary>A private thread is seen by its members and by those who manage threads.</summary>
    private bool IsInvited(Channel channel, Member member) =>
        channel.Kind is not ChannelKind.PrivateThread
        || channel.Thread!.Members.ContainsKey(member.User.Id) // A thread channel has a thread.
        || PermissionArithmetic.InChannel(channel.Guild!, channel, member, Now).HasFlag(LoopbackPermissions.ManageThreads);
}
