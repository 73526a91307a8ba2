using StudyBot.TestSupport.Discord;

namespace StudyBot.DiscordHarness;

/// <summary>A study group with one channel and two members.</summary>
internal sealed class Scene
{
    public Scene(LoopbackDiscord server)
    {
        Server = server;
        Guild = server.Guild("Study group", LoopbackPermissions.Usual | LoopbackPermissions.ManageRoles | LoopbackPermissions.ManageThreads);
        Channel = Guild.Channel("questions");
        Role = Guild.Role("Hundred answers");
        Users = [Guild.User("Ada"), Guild.User("Ben")];
    }

    public LoopbackDiscord Server { get; }

    public LoopbackGuild Guild { get; }

    public LoopbackChannel Channel { get; }

    public LoopbackRole Role { get; }

    public IReadOnlyList<LoopbackUser> Users { get; }

    public LoopbackUser User(string name) => Users.Single(user => user.Name == name);

    /// <summary>The channel, or one of its threads.</summary>
    public LoopbackChannel Place(string? id) => id is null
        ? Channel
        : Channel.Threads.Append(Channel).Concat(Users.Select(user => user.DirectChannel)).Single(channel => channel.Id.ToString() == id);
}
