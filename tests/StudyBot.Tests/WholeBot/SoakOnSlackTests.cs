using StudyBot.TestSupport;
using StudyBot.TestSupport.Slack;
using StudyBot.TestSupport.Slack.Faults;
using Xunit;
using Xunit.Abstractions;

namespace StudyBot.Tests.WholeBot;

/// <summary>Days on which requests, connections and the bot itself fail. STUDYBOT_SOAK_SEED sets what goes wrong.</summary>
public sealed class SoakOnSlackTests(ITestOutputHelper output)
{
    private const int Days = 5;
    private const int FaultsPerStep = 3;
    private const int UsualSeed = 1126;

    private static readonly DateTimeOffset FirstRound = Some.Monday.AddHours(1);

    /// <summary>Null stands for whatever comes next.</summary>
    private static readonly string?[] Methods =
        ["chat.postMessage", "chat.postMessage", "chat.update", "chat.postEphemeral", "conversations.replies", "conversations.open", "users.info", null];

    private static readonly ApiFault[] Faults =
    [
        new ApiFault.RateLimited(TimeSpan.FromSeconds(2)),
        new ApiFault.ServerError(503),
        new ApiFault.HtmlPage(),
        new ApiFault.Refused("internal_error"),
        new ApiFault.Dropped(),
        new ApiFault.AnswerLost(),
        new ApiFault.AnswerCut(),
    ];

    [Fact]
    public async Task Days_on_which_everything_goes_wrong_leave_every_post_and_every_answer_there_once()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("STUDYBOT_SOAK_SEED"), out var wanted) ? wanted : UsualSeed;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var group = await StudyWorkspace.StartAsync(Some.Monday);
        var bot = await RunningBot.StartAsync(group.Home);
        await group.SetUpAsync();
        try
        {
            bot = await PlayAsync(group, bot, random);
        }
        catch (TaskCanceledException)
        {
            Assert.Fail($"Seed {seed}: it did not go on. The bot said: {string.Join('\n', bot.Logs.Take())}");
        }

        await bot.DisposeAsync();
        Assert.Equal(Days, Questions(group).Count);
        Assert.All(Questions(group), question => Assert.Equal(1, Closings(question)));
        Assert.All(
            (LoopbackUser[])[group.Birch, group.Cedar],
            member => Assert.Equal(Days, Scores(member).Count(score => score.Text.Contains("version 2", StringComparison.Ordinal))));
    }

    /// <returns>The bot as it runs in the end.</returns>
    private static async Task<RunningBot> PlayAsync(StudyWorkspace group, RunningBot bot, Random random)
    {
        for (var day = 0; day < Days; day++)
        {
            Break(group, random);
            group.Home.Clock.AdvanceTo(FirstRound.AddDays(day));
            var thread = await OpenedAsync(group, count: day + 1);
            foreach (var member in (LoopbackUser[])[group.Birch, group.Cedar])
            {
                Break(group, random);
                var said = await member.SayAsync(thread, SampleAnswers.Weak);
                await group.SeeAsync(() => Scores(member).Count > day ? member : null);
                Break(group, random);
                await member.EditAsync(said, SampleAnswers.Good);
            }

            if (day == Days / 2)
            {
                await bot.DisposeAsync();
                bot = await RunningBot.StartAsync(group.Home);
                await group.SeeAsync(() => group.Slack.SocketMode.Connections > 0 ? group : null);
            }
        }

        group.Home.Clock.AdvanceTo(FirstRound.AddDays(Days));
        await group.SeeAsync(() => Questions(group).All(question => Closings(question) > 0) ? group : null);
        return bot;
    }

    /// <summary>Something for the requests to come, and something for the connections.</summary>
    private static void Break(StudyWorkspace group, Random random)
    {
        for (var number = random.Next(FaultsPerStep); number > 0; number--)
        {
            group.Slack.Api.Add(Faults[random.Next(Faults.Length)], times: 1, Methods[random.Next(Methods.Length)]);
        }

        var socket = group.Slack.SocketMode;
        ((Action[])
        [
            () => { },
            socket.Drop,
            socket.BreakInsideFrame,
            () => socket.Close(),
            () => socket.Warn(),
            () => socket.Refresh(TimeSpan.FromSeconds(10)),
            () => socket.DuplicateNext("message", copies: 3, hasNewEventIds: true),
            () => socket.DelayNext("message", TimeSpan.FromSeconds(3)),
            () => socket.RefuseConnections(2),
        ])[random.Next(9)]();
    }

    private static async Task<LoopbackThread> OpenedAsync(StudyWorkspace group, int count) =>
        (await group.SeeAsync(() => Questions(group) is { } questions && questions.Count == count ? questions[^1] : null)).Thread;

    private static IReadOnlyList<LoopbackMessage> Questions(StudyWorkspace group) => [.. group.Track.Messages.Where(message => message.Replies > 0)];

    private static int Closings(LoopbackMessage question) =>
        question.Thread.Messages.Count(message => message.Text.StartsWith("Closed: ", StringComparison.Ordinal));

    private static IReadOnlyList<LoopbackMessage> Scores(LoopbackUser member) =>
        [.. member.DirectChannel.Messages.Where(message => message.Text.Contains(" of 10: ", StringComparison.Ordinal))];
}
