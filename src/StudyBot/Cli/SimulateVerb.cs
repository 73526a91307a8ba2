using System.CommandLine;
using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using StudyBot.Core.History;
using StudyBot.Core.Schedules;
using StudyBot.Core.Schedules.Simulation;
using StudyBot.Core.Schedules.Texts;
using StudyBot.Core.Schedules.Zones;
using StudyBot.Core.Text;
using StudyBot.Core.Tracks;
using StudyBot.History;
using StudyBot.Hosting;

namespace StudyBot.Cli;

/// <summary><c>simulate</c>: what a subscription, or a schedule that is only an idea yet, will do.</summary>
internal sealed partial class SimulateVerb(BotSettings settings, SimulateOptions options, TextWriter output)
{
    private const int MostDays = 3660;

    /// <exception cref="BadUsageException">The subscription or one of the options is not understood.</exception>
    public async Task<int> RunAsync(ParseResult parsed, string? subscriptionName, bool isJson, CancellationToken cancellationToken)
    {
        var days = parsed.GetValue(options.DayCount);
        if (days is < 1 or > MostDays)
        {
            throw new BadUsageException($"--for takes 1 to {MostDays} days, not {days}.");
        }

        var now = TimeProvider.System.GetUtcNow();
        var subscription = subscriptionName is null ? null : await FindAsync(subscriptionName, cancellationToken);
        var input = Input(parsed, subscription, now);
        var from = FromDate(parsed, WallClock.DateAt(now, input.ZoneId));
        var simulation = ScheduleSimulator.Simulate(ScheduleOf(subscription, input, from), input.Window, from, days);
        await output.WriteLineAsync(isJson
            ? JsonSerializer.Serialize(simulation, SimulationJson.Default.ScheduleSimulation)
            : SimulationText.Render(simulation));
        return simulation.UnexplainedAnomalies == 0 ? ExitCodes.Fine : ExitCodes.Findings;
    }

    private ScheduleInput Input(ParseResult parsed, Subscription? subscription, DateTimeOffset now)
    {
        var given = new Dictionary<string, string?>
        {
            ["days"] = parsed.GetValue(options.Days),
            ["time"] = parsed.GetValue(options.Time),
            ["zone"] = parsed.GetValue(options.Zone),
            ["window"] = parsed.GetValue(options.Window),
        };
        var defaults = subscription is null ? ScheduleInput.Defaults.ForNew : ScheduleInput.Defaults.Of(subscription);
        var input = new ScheduleInput(given.GetValueOrDefault, defaults, now);
        return input.Problems.Count == 0
            ? input
            : throw new BadUsageException(string.Join(
                Environment.NewLine, input.Problems.Select(problem => $"--{problem.Key}: {problem.Value}")));
    }

    private DateOnly FromDate(ParseResult parsed, DateOnly today)
    {
        if (parsed.GetValue(options.From) is not { } text)
        {
            return today;
        }

        return DateText.TryParse(text, today, out var date, out var problem) ? date : throw new BadUsageException($"--from: {problem}");
    }

    private static Schedule ScheduleOf(Subscription? subscription, ScheduleInput input, DateOnly from)
    {
        var schedule = subscription is null
            ? new Schedule { Recurrence = input.Days, Time = input.Time, ZoneId = input.ZoneId, From = from }
            : SubscriptionSchedule.Of(subscription);
        return schedule with { Recurrence = input.Days, Time = input.Time, ZoneId = input.ZoneId };
    }

    private async Task<Subscription> FindAsync(string name, CancellationToken cancellationToken)
    {
        if (!File.Exists(settings.Data.DatabasePath))
        {
            throw new BadUsageException(
                $"There is no database in {settings.Data.Path}; name it with --data, or leave the subscription out.");
        }

        var running = await RunningAsync(cancellationToken);
        var names = running.Select(row => $"{row.TrackId}@{row.ChannelName}").ToList();
        var found = running.Find(row => row.TrackId.Value == name) ?? running.Find(row => $"{row.TrackId}@{row.ChannelName}" == name);
        return found ?? throw new BadUsageException(NotFound.Sentence("subscription", name, names));
    }

    /// <exception cref="StartupException">The file is no StudyBot database of this version.</exception>
    private async Task<List<Subscription>> RunningAsync(CancellationToken cancellationToken)
    {
        try
        {
            var contextOptions = new DbContextOptionsBuilder<StudyBotDbContext>();
            contextOptions.UseHistoryFile(settings.Data.DatabasePath);
            await using var history = new StudyBotDbContext(contextOptions.Options);
            return await history.Subscriptions.Running().AsNoTracking().ToListAsync(cancellationToken);
        }
        catch (DbException failure)
        {
            throw new StartupException(
                $"The database {settings.Data.DatabasePath} cannot be read: {failure.Message} See what is wrong with: doctor", failure);
        }
    }

    [JsonSourceGenerationOptions(
        PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true)]
    [JsonSerializable(typeof(ScheduleSimulation))]
    private sealed partial class SimulationJson : JsonSerializerContext;
}
