using StudyBot.TestSupport.Loopback;
using StudyBot.TestSupport.Slack.Delivery;
using StudyBot.TestSupport.Slack.Interactions;

namespace StudyBot.TestSupport.Slack.State;

/// <summary>All that the loopback server knows. Whoever reads or changes it holds the <see cref="Gate"/>.</summary>
internal sealed class World
{
    public World(LoopbackSlackOptions options)
    {
        Options = options;
        Ids = new Ids(options.Time);
    }

    public Lock Gate { get; } = new();

    public LoopbackSlackOptions Options { get; }

    public Ids Ids { get; }

    public List<Workspace> Workspaces { get; } = [];

    public Dictionary<string, StoredFile> Files { get; } = [];

    public Dictionary<string, Trigger> Triggers { get; } = [];

    public Dictionary<string, ResponseUrl> ResponseUrls { get; } = [];

    /// <summary>Workspaces that agreed to the installation, by the code that the browser brought back.</summary>
    public Dictionary<string, Workspace> InstallationCodes { get; } = [];

    public ChangeSignal Changes { get; } = new();

    /// <summary>Where the server listens; known once it has started.</summary>
    public Uri Address { get; set; } = new("http://127.0.0.1");

    /// <summary>Where parcels for the app go; set by the courier before anybody connects.</summary>
    public Action<Parcel> Deliver { get; set; } = _ => { };

    public DateTimeOffset Now => Options.Time.GetUtcNow();

    public Workspace? WorkspaceOf(string token) => Workspaces.FirstOrDefault(workspace => workspace.BotToken == token);
}
