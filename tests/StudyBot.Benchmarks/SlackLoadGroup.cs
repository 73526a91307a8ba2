using StudyBot.TestSupport.Slack;

namespace StudyBot.Benchmarks;

/// <summary>The bot in a Slack of this machine, over Socket Mode.</summary>
internal sealed class SlackLoadGroup : IBusyGroup
{
    private const string AnswerButton = "Answer privately";

    private readonly LoopbackSlack _slack;
    private readonly LoopbackWorkspace _workspace;
    private readonly LoopbackUser _moderator;
    private IReadOnlyList<LoopbackMessage> _questions = [];
    private IReadOnlyList<LoopbackUser> _members = [];
    private int _taken;

    private SlackLoadGroup(LoopbackSlack slack)
    {
        _slack = slack;
        _workspace = slack.Workspace("Study group");
        _moderator = _workspace.User("Alder", LoopbackUserKind.Admin);
        Bot = new LoadBot("Slack", new { slack.AppToken, _workspace.BotToken, ApiUrl = slack.ApiAddress.AbsoluteUri });
    }

    public LoadBot Bot { get; }

    public static async Task<SlackLoadGroup> StartAsync()
    {
        var group = new SlackLoadGroup(await LoopbackSlack.StartAsync());
        await group.Bot.IsReadyAsync(() => group._slack.SocketMode.Connections > 0);
        return group;
    }

    public async Task OpenAsync(int rounds, int members)
    {
        var channels = Enumerable.Range(1, rounds).Select(number => _workspace.Channel($"practice-{number}")).ToDictionary(channel => channel.Name);
        await Bot.OpenRoundsAsync([.. channels.Keys], (channel, command, options) => _moderator.RunCommandAsync(
            channels[channel], $"/study {command} {string.Join(' ', options.Select(option => $"{option.Name}:{option.Value}"))}"));
        _questions = [.. channels.Values.Select(channel => channel.Messages.Single(message => message.Replies > 0))];
        _members = [.. Enumerable.Range(1, members).Select(number => _workspace.User($"Member {number}"))];
    }

    public Task SayAsync(int member, int round, string text) => _members[member].SayAsync(_questions[round].Thread, text);

    /// <summary>Commands that read much and little, a button that opens a form, and one that reads.</summary>
    public async Task<string> InteractAsync(int member, int number)
    {
        var (user, question) = (_members[member], _questions[0]);
        var outcome = await ((number % 5) switch
        {
            0 => user.RunCommandAsync(question.Channel, "/study help"),
            1 => user.RunCommandAsync(question.Channel, "/study me"),
            2 => user.RunCommandAsync(question.Channel, "/study leaderboard"),
            3 => user.ClickAsync(question, question.Control(AnswerButton)),
            _ => user.ClickAsync(question.Thread.Messages[0], question.Thread.Messages[0].Control("My score")),
        });
        return $"{outcome.Kind}";
    }

    public IReadOnlyDictionary<string, Percentiles> TakeAcknowledgements()
    {
        var all = _slack.SocketMode.Acknowledgements;
        var news = all.Skip(_taken).ToLookup(one => one.Type ?? "unknown", one => one.After.TotalMilliseconds);
        _taken = all.Count;
        return news.ToDictionary(kind => kind.Key, kind => new Percentiles(kind));
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await _slack.DisposeAsync();
    }
}
