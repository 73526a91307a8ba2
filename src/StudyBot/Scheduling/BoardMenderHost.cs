using StudyBot.Core.Standings;
using StudyBot.Hosting;

namespace StudyBot.Scheduling;

/// <summary>Has the boards checked once after each start, beside everything else: a long ledger must not hold up the page.</summary>
internal sealed partial class BoardMenderHost(BoardMender mender, Opening opening, ILogger<BoardMenderHost> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await opening.Done.WaitAsync(stoppingToken);
        try
        {
            await mender.MendAsync(stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.BoardsNotChecked(logger, failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The leaderboards could not be checked against the ledger; they are at the next start.")]
        public static partial void BoardsNotChecked(ILogger logger, Exception failure);
    }
}
