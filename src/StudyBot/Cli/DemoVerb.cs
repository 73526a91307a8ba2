using StudyBot.History;
using StudyBot.Hosting;
using StudyBot.Questions;

namespace StudyBot.Cli;

/// <summary><c>demo</c>: a week of the real bot, on a clock that is put forward, with members who answer by themselves.</summary>
internal static class DemoVerb
{
    /// <summary>The end of a Sunday: what is only printed is the same for everybody, at any time.</summary>
    private static readonly DateTimeOffset End = new(2026, 11, 8, 23, 0, 0, TimeSpan.Zero);

    /// <param name="data">Where to keep the week, which then ends now, so that <c>run</c> can go on with it; null for nowhere.</param>
    /// <param name="now">What time it really is.</param>
    public static async Task<int> RunAsync(
        string? data,
        string? config,
        Func<BotSettings, WebApplication> createBot,
        TimeProvider now,
        TextWriter output,
        CancellationToken cancellationToken)
    {
        var temporary = data is null ? Directory.CreateTempSubdirectory("studybot-demo-") : null;
        try
        {
            var directory = new DataDirectory(data ?? temporary!.FullName);
            directory.Ensure();
            if (File.Exists(directory.DatabasePath))
            {
                throw new BadUsageException($"There is a history in {directory.Path} already; the demo only begins in an empty directory.");
            }

            var end = data is null ? End : now.GetUtcNow();
            var clock = new DemoClock(DemoWeek.StartFor(end));
            await using var bot = createBot(new BotSettings(directory, config, Port: 0, clock, LogLevel.Warning, IsPlayOnly: true));
            bot.Services.GetRequiredService<QuestionBankLoader>().Load();
            await bot.Services.GetRequiredService<Opening>().OpenAsync(cancellationToken);
            var parts = ActivatorUtilities.CreateInstance<DemoServices>(bot.Services);
            await ActivatorUtilities.CreateInstance<DemoWeek>(bot.Services, clock, output, parts).RunAsync(end, cancellationToken);
            if (data is not null)
            {
                await output.WriteLineAsync($"The week is kept in {directory.Path}: go on with run --data {data}");
            }

            return ExitCodes.Fine;
        }
        finally
        {
            temporary?.Delete(recursive: true);
        }
    }
}
