using StudyBot.TestSupport.Slack;
using StudyBot.TestSupport.Slack.Faults;

namespace StudyBot.TestSupport.Soak.OnSlack;

internal sealed class SlackSoakFaults(LoopbackSlack slack, RunningTime time, Random random) : SoakFaults(random)
{
    /// <summary>How often one has been seen to come at most.</summary>
    private const int MostCopies = 11;

    private static readonly string[] Deliveries = ["message", "message", "block_actions", "view_submission"];

    private static readonly int[] CloseCodes = [1000, 1001, 1011, 1012];

    private static readonly int[] Statuses = [500, 502, 503, 504];

    private static readonly string[] Refusals = ["internal_error", "fatal_error", "service_unavailable", "request_timeout"];

    /// <summary>Where doing a thing twice would show, and where not getting through would; null is whatever comes next.</summary>
    private static readonly string?[] Methods =
    [
        "chat.postMessage", "chat.postMessage", "chat.postMessage", "chat.update", "chat.postEphemeral", "conversations.history",
        "conversations.replies", "conversations.open", "users.info", "views.open", "apps.connections.open", null, null,
    ];

    private LoopbackSocketMode Socket => slack.SocketMode;

    public override void BreakRequests()
    {
        var fault = AnyFault();
        Count($"API {fault.GetType().Name}");
        slack.Api.Add(fault, fault is ApiFault.RateLimited or ApiFault.ServerError ? Random.Next(1, 5) : 1, Any(Methods));
    }

    public override Task BreakConnectionAsync()
    {
        Func<Task>[] all =
        [
            () => Do("socket: drop", Socket.Drop),
            () => Do("socket: half a frame", Socket.BreakInsideFrame),
            () => Do("socket: close", () => Socket.Close(Any(CloseCodes))),
            () => Do("socket: warning", () => Socket.Warn()),
            () => Do("socket: warning and close", () => Socket.Warn(Seconds(10))),
            () => Do("socket: refresh", () => Socket.Refresh(Seconds(10))),
            () => Do("socket: duplicates", () => Socket.DuplicateNext(Any(Deliveries), Random.Next(1, MostCopies), hasNewEventIds: Random.Next(2) == 0)),
            () => Do("socket: delay", () => Socket.DelayNext("message", Seconds(5))),
            () => Do("socket: fragments", () => Socket.FragmentsFrames = !Socket.FragmentsFrames),
            RefuseAsync,
            IgnoreAcknowledgementsAsync,
        ];
        return Any(all)();
    }

    private Task RefuseAsync() => Do("socket: connection refused", () =>
    {
        Socket.RefuseConnections(Random.Next(1, 4));
        Socket.Drop();
    });

    /// <summary>What comes meanwhile comes again.</summary>
    private async Task IgnoreAcknowledgementsAsync()
    {
        Count("socket: acknowledgements lost");
        Socket.IgnoresAcknowledgements = true;
        await time.PassAsync(Seconds(10));
        Socket.IgnoresAcknowledgements = false;
    }

    private ApiFault AnyFault() => Random.Next(9) switch
    {
        0 => new ApiFault.RateLimited(Seconds(3)),
        1 => new ApiFault.ServerError(Any(Statuses)),
        2 => new ApiFault.HtmlPage(),
        3 => new ApiFault.Refused(Any(Refusals)),
        4 => new ApiFault.Delayed(Seconds(5)),
        5 => new ApiFault.Dropped(),
        6 => new ApiFault.AnswerLost(),
        7 => new ApiFault.AnswerLate(TimeSpan.FromMinutes(1)),
        _ => new ApiFault.AnswerCut(),
    };
}
