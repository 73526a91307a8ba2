using StudyBot.Core.Chat;
using StudyBot.Core.Judging;
using StudyBot.Core.Judging.Licensing;
using StudyBot.Core.Rounds;
using StudyBot.Core.Scoring;
using StudyBot.Core.Scoring.Judge;
using StudyBot.Core.Scoring.Judge.Prompting;
using StudyBot.Core.Tracks;
using StudyBot.Judging;
using StudyBot.TestSupport;
using StudyBot.TestSupport.Judge;

namespace StudyBot.Tests.Judging;

/// <summary>The product with the rule scorer and a judge that it reaches through the real client, over a real socket.</summary>
internal sealed class JudgeBench : IAsyncDisposable
{
    private const string Common = "Mark the answer.";

    private readonly OpenAIJudgeEndpoint _endpoint;

    private JudgeBench(LoopbackJudge loopback, int dailyCalls, int dailyTokens, IHumanLabels? labels, CapturedLogs? logs)
    {
        Loopback = loopback;
        _endpoint = new OpenAIJudgeEndpoint(
            new JudgeOptions { Endpoint = loopback.Address, Model = "loopback", ApiKey = "secret-key" }, () => 1, Clock);
        var judge = new AnswerJudge(
            new JudgePrompts(new Dictionary<string, string> { [JudgePrompts.CommonFile] = Common }), () => Guid.NewGuid().ToString("n"));
        Setup = new JudgeSetup(_endpoint, judge, dailyCalls, dailyTokens, Concurrency: 2);
        Study = new StudyBench(clock: Clock, scorer: new RuleScorer(), judge: Setup, labels: labels, logs: logs);
    }

    public ManualTimeProvider Clock { get; } = new();

    public LoopbackJudge Loopback { get; }

    public JudgeSetup Setup { get; }

    public StudyBench Study { get; }

    public ChatMember Birch { get; } = Some.Member("Birch");

    public static async Task<JudgeBench> StartAsync(
        int dailyCalls = 100, int dailyTokens = 1_000_000, IHumanLabels? labels = null, CapturedLogs? logs = null) =>
        new(await LoopbackJudge.StartAsync(), dailyCalls, dailyTokens, labels, logs);

    /// <summary>An open round in a workspace that allows the judge, with a member who does.</summary>
    public async Task<(Subscription Subscription, Round Round)> OpenConsentedRoundAsync()
    {
        var open = await Study.OpenRoundAsync();
        await Study.TypeAsync(Some.Moderator(), "judge on");
        await Study.TypeAsync(Birch, "judge opt-in");
        return open;
    }

    /// <summary>The member answers and is told the rule score; the judge has not been asked yet.</summary>
    public async Task AnswerAsync(Round round, string text)
    {
        await Study.SayAsync(round, Birch, text);
        await Study.DrainAsync();
    }

    /// <summary>Has everything judged that waits, and moves the clock over the delays between attempts.</summary>
    public async Task JudgeAsync()
    {
        var judging = Study.JudgeAsync();
        while (!judging.IsCompleted)
        {
            var delay = Clock.TimerWithinAsync(TimeSpan.FromSeconds(5));
            if (await Task.WhenAny(judging, delay) == delay)
            {
                Clock.Advance(await delay);
            }
        }

        await judging;
    }

    /// <summary>As if the night had found that this judge agrees with this workspace's people.</summary>
    public async Task LicenseAsync()
    {
        var fingerprint = JudgeFingerprint.Of(Setup.Endpoint, Setup.Judge, Some.Rubric());
        var workspace = await Study.Get<Core.Members.MemberDirectory>().WorkspaceIdAsync(Birch.Ref.Workspace, CancellationToken.None);
        await Study.Get<Core.History.HistoryWriter>().WriteAsync(
            history =>
            {
                history.JudgeLicences.Add(new StoredLicence
                {
                    WorkspaceId = workspace,
                    RubricId = Some.Rubric().Id,
                    State = LicenceState.Licensed,
                    Reason = "its agreement with people is 0.81",
                    Model = fingerprint.Model,
                    Prompt = fingerprint.Prompt,
                    Rubric = fingerprint.Rubric,
                    Agreement = JudgeAgreement.Empty,
                });
                return Task.CompletedTask;
            },
            CancellationToken.None);
    }

    /// <summary>The card the member sees now.</summary>
    public string CardOf(Round round) => CardText.Of(Study.Room.Whispers[(Birch.Ref, Core.Answers.AnswerNotifier.KeyOf(round.Id))]);

    public async ValueTask DisposeAsync()
    {
        Study.Dispose();
        _endpoint.Dispose();
        await Loopback.DisposeAsync();
    }
}
