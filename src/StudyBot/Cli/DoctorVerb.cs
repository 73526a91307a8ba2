using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using StudyBot.Core.History;
using StudyBot.Core.Schedules.Zones;
using StudyBot.Core.Standings;
using StudyBot.History;
using StudyBot.Hosting;
using StudyBot.Pictures;
using StudyBot.Playground;
using StudyBot.Questions;

namespace StudyBot.Cli;

/// <summary><c>doctor</c>: looks at everything the bot needs and names the fix for what is not right.</summary>
internal sealed partial class DoctorVerb(Func<BotSettings, WebApplication> createBot, BotSettings settings, TextWriter output)
{
    public async Task<int> RunAsync(bool isJson, CancellationToken cancellationToken)
    {
        await using var bot = createBot(settings with { LowestLogLevel = LogLevel.None });
        var configuration = ConfigurationFindings(bot.Services);
        var database = await DatabaseFindingAsync(settings.Data, cancellationToken);
        List<DoctorFinding> findings =
        [
            .. configuration,
            DataDirectoryFinding(settings.Data),
            database,
            .. configuration is [{ Fix: null }, ..] && database.Fix is null
                ? await PlatformFindingsAsync(bot.Services, settings.Data, cancellationToken)
                : [],
            .. configuration is [{ Fix: null }, ..] ? await JudgeFindings.ReadAsync(bot.Services, cancellationToken) : [],
            new("SQLite", $"version {SqliteHistory.LibraryVersion()}", null),
            new("Time zones", WallClock.DataVersion, null),
            PicturesFinding(),
        ];
        if (isJson)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(findings, DoctorJson.Default.ListDoctorFinding));
        }
        else
        {
            findings.ForEach(Write);
        }

        return findings.TrueForAll(finding => finding.Fix is null) ? ExitCodes.Fine : ExitCodes.Findings;
    }

    private static async Task<IReadOnlyList<DoctorFinding>> PlatformFindingsAsync(
        IServiceProvider services, DataDirectory data, CancellationToken cancellationToken) =>
    [
        .. await DiscordFindings.ReadAsync(services, data, cancellationToken),
        .. await SlackFindings.ReadAsync(services, data, cancellationToken),
    ];

    private void Write(DoctorFinding finding)
    {
        output.WriteLine($"{(finding.Fix is null ? "ok " : "FIX")}  {finding.What}: {finding.Seen}");
        if (finding.Fix is { } fix)
        {
            output.WriteLine($"     {fix}");
        }
    }

    private static DoctorFinding DataDirectoryFinding(DataDirectory data)
    {
        try
        {
            data.Ensure();
            var probe = Path.Combine(data.Path, $".doctor-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return ContainerStorage.Objection(data.Path) is { } objection
                ? new DoctorFinding("Data directory", objection, ContainerStorage.Fix(data.Path))
                : new DoctorFinding("Data directory", data.Path, null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or StartupException)
        {
            return new DoctorFinding(
                "Data directory", failure.Message, "Choose another with --data, or give this user the right to write there.");
        }
    }

    private static async Task<DoctorFinding> DatabaseFindingAsync(DataDirectory data, CancellationToken cancellationToken)
    {
        if (!File.Exists(data.DatabasePath))
        {
            return new DoctorFinding("Database", $"none yet; {data.DatabasePath} is made at the first start", null);
        }

        try
        {
            var options = new DbContextOptionsBuilder<StudyBotDbContext>();
            options.UseHistoryFile(data.DatabasePath);
            await using var history = new StudyBotDbContext(options.Options);
            var applied = (await history.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
            var known = history.Database.GetMigrations().ToList();
            return (applied.Except(known).Any(), known.Except(applied).Any()) switch
            {
                (true, _) => new DoctorFinding(
                    "Database",
                    $"made by a newer StudyBot ({applied[^1]})",
                    "Start that version, or restore a copy made before the upgrade."),
                (_, true) => new DoctorFinding(
                    "Database", "an upgrade is due; it happens at the next start, with a copy taken first", null),
                _ when !await BoardTotals.AgreeWithLedgerAsync(history, cancellationToken) => new DoctorFinding(
                    "Database", "the leaderboards do not agree with the ledger", "Start the bot: it adds them up again from the ledger."),
                _ => new DoctorFinding("Database", $"{data.DatabasePath}, {applied[^1]}", null),
            };
        }
        catch (DbException failure)
        {
            return new DoctorFinding(
                "Database",
                failure.Message,
                $"{data.DatabasePath} is no usable StudyBot database; move it away or restore a copy.");
        }
    }

    /// <summary>Where the questions are and where to listen can only be looked at when the configuration is right.</summary>
    private static IReadOnlyList<DoctorFinding> ConfigurationFindings(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            return
            [
                new("Configuration", "valid", null),
                QuestionsFinding(services.GetRequiredService<PromptFolder>()),
                PlaygroundFinding(services.GetRequiredService<IOptions<PlaygroundOptions>>().Value),
            ];
        }
        catch (Exception failure) when (StartupProblem.SentenceOf(failure) is { } sentence)
        {
            return [new("Configuration", sentence, "Correct it in the configuration file or in the STUDYBOT_ environment variables.")];
        }
    }

    private static DoctorFinding QuestionsFinding(PromptFolder folder)
    {
        var reading = folder.Read().ReadBank();
        return reading.Bank is { } bank
            ? new DoctorFinding("Questions", $"{bank.Questions.Count} in {bank.Tracks.Count} tracks, from {folder.FullPath}", null)
            : new DoctorFinding(
                "Questions",
                $"{reading.Problems.Count} problems, the first: {reading.Problems[0]}",
                "See all of them with: questions lint");
    }

    private static DoctorFinding PlaygroundFinding(PlaygroundOptions options)
    {
        try
        {
            PortProbe.Check(options.Address, options.Port);
            return new DoctorFinding("Playground", $"can listen on {options.Address}, port {options.Port}", null);
        }
        catch (StartupException failure)
        {
            return new DoctorFinding(
                "Playground",
                failure.Message,
                "If StudyBot is running already, all is well.");
        }
    }

    private static DoctorFinding PicturesFinding() => PictureMaker.FindConverter() is { } path
        ? new DoctorFinding("Pictures", path, null)
        : new DoctorFinding(
            "Pictures",
            "rsvg-convert is not installed, so leaderboards are posted as text only",
            "Install it: apt-get install librsvg2-bin fonts-dejavu-core");

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
    [JsonSerializable(typeof(List<DoctorFinding>))]
    private sealed partial class DoctorJson : JsonSerializerContext;
}
