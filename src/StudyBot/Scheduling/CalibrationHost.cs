using StudyBot.Core.Rulings.Calibration;
using StudyBot.Hosting;

namespace StudyBot.Scheduling;

/// <summary>
/// Has every workspace's calibration fitted again after each start, because the scorer may be another one, and once a day.
/// </summary>
internal sealed partial class CalibrationHost(
    CalibrationDesk desk, Opening opening, TimeProvider clock, ILogger<CalibrationHost> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenFits = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await opening.Done.WaitAsync(stoppingToken);
        while (true)
        {
            await RefitAsync(stoppingToken);
            await Task.Delay(BetweenFits, clock, stoppingToken);
        }
    }

    private async Task RefitAsync(CancellationToken stoppingToken)
    {
        try
        {
            await desk.RefitAllAsync(stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.CalibrationsNotFitted(logger, failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The calibrations could not be fitted to the rulings; the ones there are stay in use.")]
        public static partial void CalibrationsNotFitted(ILogger logger, Exception failure);
    }
}
