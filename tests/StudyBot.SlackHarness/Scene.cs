using StudyBot.TestSupport.Slack;

namespace StudyBot.SlackHarness;

/// <summary>A study group with one channel and two members.</summary>
internal sealed class Scene
{
    public Scene(LoopbackSlack server)
    {
        Server = server;
        Workspace = server.Workspace("Study group");
        Channel = Workspace.Channel("questions");
        Users = [Workspace.User("Ada"), Workspace.User("Ben")];
    }

    public LoopbackSlack Server { get; }

    public LoopbackWorkspace Workspace { get; }

    public LoopbackChannel Channel { get; }

    public IReadOnlyList<LoopbackUser> Users { get; }

    public LoopbackUser User(string name) => Users.Single(user => user.Name == name);

    /// <summary>A message that this user sees in the channel or in one of its threads.</summary>
    public LoopbackMessage Message(LoopbackUser user, string ts) =>
        user.Sees(Channel).Concat(Channel.Threads.SelectMany(user.Sees)).First(message => message.Ts == ts);
}
