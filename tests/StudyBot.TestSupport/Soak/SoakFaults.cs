using StudyBot.TestSupport.Discord;
using StudyBot.TestSupport.Discord.Faults;

namespace StudyBot.TestSupport.Soak;

/// <summary>Everything that can go wrong between the bot and Discord, by chance.</summary>
internal sealed class SoakFaults(SoakGroup group, Random random)
{
    /// <summary>All of "Gateway Close Event Codes" after which a client may come back, and those of a server that goes away.</summary>
    private static readonly int[] CloseCodes = [1000, 1001, 4000, 4001, 4002, 4003, 4005, 4007, 4008, 4009];

    private static readonly string[] Events = ["MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE", "INTERACTION_CREATE", "THREAD_CREATE"];

    private static readonly int[] Statuses = [500, 502, 503, 504];

    private readonly SortedDictionary<string, int> _counts = [];

    /// <summary>How often each befell the bot.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    private LoopbackGateway Gateway => group.Discord.Gateway;

    /// <summary>Something that will befall the requests to come.</summary>
    public void BreakRest()
    {
        var fault = AnyRestFault();
        var (method, path) = Target();
        Count($"REST {Name(fault)}");
        group.Discord.Rest.Add(fault, fault is RestFault.RateLimited or RestFault.ServerError ? random.Next(1, 7) : 1, method, path);
    }

    /// <summary>Something that befalls the connection at once, or the next event on it.</summary>
    public async Task BreakGatewayAsync()
    {
        Func<Task>[] all =
        [
            () => Do("drop", Gateway.Drop),
            () => Do("half a frame", Gateway.BreakInsideFrame),
            CloseAsync,
            () => Do("reconnect request", Gateway.RequestReconnect),
            () => Do("heartbeat request", Gateway.RequestHeartbeat),
            () => Do("invalid session, resumable", () => Gateway.InvalidateSession(isResumable: true)),
            () => Do("invalid session", () => Gateway.InvalidateSession(isResumable: false)),
            () => Do("duplicate", () => Gateway.DuplicateNext(Any(Events))),
            () => Do("delay", () => Gateway.DelayNext(Any(Events), Seconds(5))),
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
        return Do($"close {code}", () => Gateway.Close(code));
    }

    private Task RefuseAsync() => Do("connection refused", () =>
    {
        Gateway.RefuseConnections(random.Next(1, 4));
        Gateway.Drop();
    });

    private async Task ResumingAsync(LoopbackResumes resumes)
    {
        Count($"resume {resumes.ToString().ToLowerInvariant()}");
        Gateway.Resumes = resumes;
        Gateway.Drop();
        await group.Time.PassAsync(Seconds(10));
        Gateway.Resumes = LoopbackResumes.Taken;
    }

    /// <summary>The beats fall into nothing, and the connection is given up at the second one.</summary>
    private async Task StopAcknowledgingAsync()
    {
        Count("heartbeats unacknowledged");
        Gateway.AcknowledgesHeartbeats = false;
        await group.Time.JumpAsync(SoakGroup.HeartbeatInterval);
        await group.Time.JumpAsync(SoakGroup.HeartbeatInterval);
        Gateway.AcknowledgesHeartbeats = true;
    }

    private RestFault AnyRestFault() => random.Next(8) switch
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
    private (string? Method, string Path) Target() => random.Next(6) switch
    {
        0 or 1 => ("POST", "/messages"),
        2 => ("POST", "/threads"),
        3 => ("PATCH", "/messages"),
        _ => (null, ""),
    };

    private Task Do(string name, Action act)
    {
        Count($"gateway: {name}");
        act();
        return Task.CompletedTask;
    }

    private void Count(string name) => _counts[name] = _counts.GetValueOrDefault(name) + 1;

    private static string Name(RestFault fault) => fault is RestFault.RateLimited limited ? $"429 {limited.Scope}" : fault.GetType().Name;

    private TimeSpan Seconds(double most) => TimeSpan.FromSeconds(random.NextDouble() * most);

    private T Any<T>(T[] all) => all[random.Next(all.Length)];
}
