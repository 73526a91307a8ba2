using StudyBot.TestSupport.Discord;
using StudyBot.TestSupport.Discord.Faults;

namespace StudyBot.TestSupport.Soak.OnDiscord;

internal sealed class DiscordSoakFaults(LoopbackDiscord discord, RunningTime time, Random random) : SoakFaults(random)
{
    /// <summary>All of "Gateway Close Event Codes" after which a client may come back, and those of a server that goes away.</summary>
    private static readonly int[] CloseCodes = [1000, 1001, 4000, 4001, 4002, 4003, 4005, 4007, 4008, 4009];

    private static readonly string[] Events = ["MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE", "INTERACTION_CREATE", "THREAD_CREATE"];

    private static readonly int[] Statuses = [500, 502, 503, 504];

    private LoopbackGateway Gateway => discord.Gateway;

    public override void BreakRequests()
    {
        var fault = AnyRestFault();
        var (method, path) = Target();
        Count($"REST {Name(fault)}");
        discord.Rest.Add(fault, fault is RestFault.RateLimited or RestFault.ServerError ? Random.Next(1, 7) : 1, method, path);
    }

    public override async Task BreakConnectionAsync()
    {
        Func<Task>[] all =
        [
            () => Do("gateway: drop", Gateway.Drop),
            () => Do("gateway: half a frame", Gateway.BreakInsideFrame),
            CloseAsync,
            () => Do("gateway: reconnect request", Gateway.RequestReconnect),
            () => Do("gateway: heartbeat request", Gateway.RequestHeartbeat),
            () => Do("gateway: invalid session, resumable", () => Gateway.InvalidateSession(isResumable: true)),
            () => Do("gateway: invalid session", () => Gateway.InvalidateSession(isResumable: false)),
            () => Do("gateway: duplicate", () => Gateway.DuplicateNext(Any(Events))),
            () => Do("gateway: delay", () => Gateway.DelayNext(Any(Events), Seconds(5))),
            () => ResumingAsync(LoopbackResumes.Refused),
            () => ResumingAsync(LoopbackResumes.Ignored),
            RefuseAsync,
            StopAcknowledgingAsync,
        ];
        await Any(all)();
    }

    private Task CloseAsync()
    {
        var code = Any(CloseCodes);
        return Do($"gateway: close {code}", () => Gateway.Close(code));
    }

    private Task RefuseAsync() => Do("gateway: connection refused", () =>
    {
        Gateway.RefuseConnections(Random.Next(1, 4));
        Gateway.Drop();
    });

    private async Task ResumingAsync(LoopbackResumes resumes)
    {
        Count($"resume {resumes.ToString().ToLowerInvariant()}");
        Gateway.Resumes = resumes;
        Gateway.Drop();
        await time.PassAsync(Seconds(10));
        Gateway.Resumes = LoopbackResumes.Taken;
    }

    /// <summary>The beats fall into nothing, and the connection is given up at the second one.</summary>
    private async Task StopAcknowledgingAsync()
    {
        Count("heartbeats unacknowledged");
        Gateway.AcknowledgesHeartbeats = false;
        await time.JumpAsync(DiscordSoakPlatform.HeartbeatInterval);
        await time.JumpAsync(DiscordSoakPlatform.HeartbeatInterval);
        Gateway.AcknowledgesHeartbeats = true;
    }

    private RestFault AnyRestFault() => Random.Next(8) switch
    {
        0 => new RestFault.RateLimited(LoopbackRateLimitScope.User, Seconds(3)),
        1 => new RestFault.RateLimited(LoopbackRateLimitScope.Global, Seconds(3)),
        2 => new RestFault.RateLimited(LoopbackRateLimitScope.Shared, Seconds(3)),
        3 => new RestFault.ServerError(Any(Statuses)),
        4 => new RestFault.Delayed(Seconds(5)),
        5 => new RestFault.Dropped(),
        6 => new RestFault.AnswerLost(),
        _ => new RestFault.AnswerCut(),
    };

    /// <summary>Half of the time posts and threads, where doing a thing twice would show; else whatever comes next.</summary>
    private (string? Method, string Path) Target() => Random.Next(6) switch
    {
        0 or 1 => ("POST", "/messages"),
        2 => ("POST", "/threads"),
        3 => ("PATCH", "/messages"),
        _ => (null, ""),
    };

    private static string Name(RestFault fault) => fault is RestFault.RateLimited limited ? $"429 {limited.Scope}" : fault.GetType().Name;
}
