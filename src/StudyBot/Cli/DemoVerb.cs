using StudyBot.History;
using StudyBot.Hosting;
using StudyBot.Questions;

namespace StudyBot.Cli;

/// <summary><c>demo</c>: a week of the real bot, on a clock that is put forward, with members who answer by themselves.</summary>
internal static class DemoVerb
{
    /// <summary>A Monday, early in the morning.</summary>
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 6, 0, 0, TimeSpan.Zero);

    /// <param name="data">Where to keep the week, so that <c>run</c> can show it afterwards; null for nowhere.</param>
    public static async Task<int> RunAsync(
        string? data, string? config, Func<BotSettings, WebApplication> createBot, TextWriter output, CancellationToken cancellationToken)
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

            var clock = new DemoClock(Start);
            await using var bot = createBot(new BotSettings(directory, config, Port: 0, clock, LogLevel.Warning, IsPlayOnly: true));
            await bot.Services.GetRequiredService<HistoryMigrator>().MigrateAsync(cancellationToken);
            bot.Services.GetRequiredService<QuestionBankLoader>().Load();
            var parts = ActivatorUtilities.CreateInstance<DemoServices>(bot.Services);
            await ActivatorUtilities.CreateInstance<DemoWeek>(bot.Services, clock, output, parts).RunAsync(cancellationToken);
            if (data is not null)
            {
                await output.WriteLineAsync($"The week is kept in {directory.Path}: see it with run --data {data}");
            }

            return ExitCodes.Fine;
        }
        finally
        {
            temporary?.Delete(recursive: true);
        }
    }
}
