using Microsoft.Extensions.Logging;
using StudyBot.Core.History;

namespace StudyBot.Core.Standings;

/// <summary>Holds the boards to the ledger: when they differ (a restored copy, a change by hand), all are added up again.</summary>
public sealed partial class BoardMender(HistoryWriter writer, ILogger<BoardMender> logger)
{
    /// <summary>Checks and mends in one transaction, so that no round is credited in between.</summary>
    /// <returns>Whether there was something to mend.</returns>
    public async Task<bool> MendAsync(CancellationToken cancellationToken)
    {
        var hasDiffered = await writer.WriteAsync(
            async history =>
            {
                if (await BoardTotals.AgreeWithLedgerAsync(history, cancellationToken))
                {
                    return false;
                }

                await BoardTotals.RebuildAsync(history);
                return true;
            },
            cancellationToken);
        if (hasDiffered)
        {
            Log.BoardsAddedUpAgain(logger);
        }

        return hasDiffered;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The leaderboards did not agree with the ledger; all were added up again.")]
        public static partial void BoardsAddedUpAgain(ILogger logger);
    }
}
