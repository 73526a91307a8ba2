using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Limits;

namespace StudyBot.TestSupport.Discord.Gateway;

/// <summary>How many new sessions the bot may still start (events/gateway, "Session Start Limit Object"). Callers hold the world's gate.</summary>
internal sealed class IdentifyBudget(LoopbackDiscordOptions options)
{
    private const int Total = 1000;

    private readonly Bucket _pace = new(options.MaxConcurrency, options.IdentifyWindow);
    private readonly Bucket _day = new(Total, TimeSpan.FromHours(24));

    public bool TryTake()
    {
        var now = options.Time.GetUtcNow();
        return _pace.TryTake(now) && _day.TryTake(now);
    }

    public JsonObject ToJson() => new()
    {
        ["total"] = Total,
        ["remaining"] = _day.Remaining,
        ["reset_after"] = (int)_day.ResetAfter(options.Time.GetUtcNow()).TotalMilliseconds,
        ["max_concurrency"] = options.MaxConcurrency,
    };
}
