using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;

namespace StudyBot.Core.Rounds;

/// <summary>
/// How long a round waits for what the platform refuses for good (a deleted thread, a right taken away): the grace time after its
/// deadline, in which a moderator may mend it. After that it goes on without, because points must not wait for ever.
/// </summary>
public sealed partial class RoundPatience(TimeProvider clock, ILogger<RoundPatience> logger)
{
    /// <param name="round">With its subscription.</param>
    /// <exception cref="ChatPlatformException">It is worth waiting.</exception>
    public async Task TryAsync(Round round, Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (ChatPlatformException failure) when (!failure.IsTransient && clock.GetUtcNow() > round.DeadlineAt + round.Subscription.Grace)
        {
            Log.WentOnWithout(logger, failure, round.Id, round.State);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "Round {RoundId} ({State}) went on without something the platform refuses for good.")]
        public static partial void WentOnWithout(ILogger logger, Exception failure, RoundId roundId, RoundState state);
    }
}
