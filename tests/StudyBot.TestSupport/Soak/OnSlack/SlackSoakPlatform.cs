using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack;

namespace StudyBot.TestSupport.Soak.OnSlack;

internal sealed class SlackSoakPlatform : ISoakPlatform, ISoakRecord
{
    private readonly LoopbackSlack _slack;
    private readonly RunningTime _time;
    private readonly LoopbackWorkspace _workspace;
    private readonly LoopbackChannel _channel;
    private readonly LoopbackUser _moderator;

    private SlackSoakPlatform(LoopbackSlack slack, RunningTime time, Random random)
    {
        (_slack, _time) = (slack, time);
        _workspace = slack.Workspace("Study group");
        _channel = _workspace.Channel(SoakGroup.Track);
        _moderator = _workspace.User("Alder", LoopbackUserKind.Admin);
        Members =
        [
            .. Enumerable.Range(1, SoakGroup.MemberCount)
                .Select(number => new SlackSoakMember(_workspace.User($"Member {number}"), _channel, time)),
        ];
        Faults = new SlackSoakFaults(slack, time, random);
    }

    public (string Section, object Values) Settings =>
        ("Slack", new { _slack.AppToken, _workspace.BotToken, ApiUrl = _slack.ApiAddress.AbsoluteUri });

    public IReadOnlyList<ISoakMember> Members { get; }

    public SoakFaults Faults { get; }

    public ISoakRecord Record => this;

    public bool IsConnected => _slack.SocketMode.Connections > 0;

    public int Requests => _slack.Requests.Count;

    public IReadOnlyList<SoakPost> Posts => Of(_channel.Messages);

    public IReadOnlyList<string> Pings =>
        [.. _channel.Messages.Concat(_channel.Threads.SelectMany(thread => thread.Messages)).Where(IsBots).Where(Notifies).Select(message => $"{message.Ts} pings.")];

    public static async Task<SlackSoakPlatform> StartAsync(ManualTimeProvider clock, RunningTime time, Random random) =>
        new(await LoopbackSlack.StartAsync(new LoopbackSlackOptions { Time = clock }), time, random);

    public IReadOnlyList<SoakPost> Replies(string threadId) => Of(_channel.Thread(threadId).Messages);

    public async Task SubscribeAsync()
    {
        await _time.UntilAsync(() => Task.FromResult(IsConnected), "the bot is there");
        await _time.DuringInteractionAsync(_moderator.RunCommandAsync(
            _channel, $"/study track subscribe track:{SoakGroup.Track} channel:#{_channel.Name} days:daily time:09:00 zone:UTC"));
        await _time.UntilAsync(() => Task.FromResult(HasReply("Subscribed")), "the track is subscribed to");
    }

    public ValueTask DisposeAsync() => _slack.DisposeAsync();

    private bool HasReply(string part) =>
        _moderator.Sees(_channel).Any(message => message.IsEphemeral && message.Text.Contains(part, StringComparison.Ordinal));

    private bool IsBots(LoopbackMessage message) => message.AuthorId == _workspace.Bot.Id;

    private List<SoakPost> Of(IEnumerable<LoopbackMessage> messages) =>
        [.. messages.Where(IsBots).Select(message => new SoakPost(message.Ts, message.Text))];

    /// <summary>References in angle brackets do, and the elements of rich text that stand for somebody.</summary>
    private static bool Notifies(LoopbackMessage message) =>
        message.Notification.Contains("<!", StringComparison.Ordinal)
        || message.Notification.Contains("<@", StringComparison.Ordinal)
        || message.Json["blocks"] is JsonArray blocks && All(blocks).Any(node =>
            (string?)node["type"] is "user" or "usergroup" or "broadcast");

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(All),
        JsonObject json => json.Select(property => property.Value).SelectMany(All).Prepend(json),
        _ => [],
    };
}
