using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using StudyBot.Core.Answers;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Tests.WholeBot;

/// <summary>Each test brings the trouble about: a check that only repeats what the bot believes of itself would not see it.</summary>
public sealed class HealthTests : IDisposable
{
    private static readonly DateTimeOffset TuesdayAtNine = Some.Monday.AddHours(25);
    private static readonly TimeSpan LongerThanPatience = TimeSpan.FromMinutes(3);

    private readonly BotHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Bot_that_does_its_work_is_well()
    {
        await using var bot = await RunningBot.StartAsync(_home);
        await bot.Room.QuestionAsync(SampleAnswers.Channel);

        await IsWellAsync(bot);
    }

    [Fact]
    public async Task Round_that_is_not_closed_in_time_is_seen_until_it_is_closed()
    {
        await using var bot = await RunningBot.StartAsync(_home);
        await bot.Room.QuestionAsync(SampleAnswers.Channel);
        await IsWellAsync(bot);
        var scheduler = await bot.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        await scheduler.Standby();

        _home.Clock.AdvanceTo(Some.Monday.AddDays(1) + LongerThanPatience);
        var (status, unwell) = await bot.Room.HealthAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("1 overdue", unwell["rounds"]);
        Assert.Equal("not running", unwell["scheduler"]);

        await scheduler.Start();
        await IsWellAsync(bot);
    }

    [Fact]
    public async Task Question_that_is_due_and_was_not_even_begun_is_seen()
    {
        await using var bot = await RunningBot.StartAsync(_home);
        await bot.Room.QuestionAsync(SampleAnswers.Channel);
        _home.Clock.AdvanceTo(Some.Monday.AddDays(1));
        await bot.Logs.NextAsync("Round 1 is finished");
        var scheduler = await bot.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        await scheduler.Standby();

        _home.Clock.AdvanceTo(TuesdayAtNine + LongerThanPatience);
        var (status, unwell) = await bot.Room.HealthAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("1 overdue", unwell["rounds"]);
    }

    [Fact]
    public async Task Message_that_nobody_takes_up_is_seen()
    {
        await using var bot = await RunningBot.StartAsync(_home);
        var thread = await bot.Room.QuestionAsync(SampleAnswers.Channel);
        await bot.Room.SayAsync("birch", SampleAnswers.Good, SampleAnswers.Channel, thread);
        await bot.Room.ScoreAsync("birch", SampleAnswers.Channel, thread);
        await _home.ChangeAsync(async history =>
        {
            var taken = await history.Inbox.SingleAsync(entry => entry.Kind == InboxKind.Message);
            (taken.IsTaken, taken.WrittenAt) = (false, _home.Clock.GetUtcNow() - LongerThanPatience);
        });

        var (status, unwell) = await bot.Room.HealthAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal(KeyValuePair.Create("answers", "1 have waited for more than 2 minutes"), Assert.Single(unwell));
    }

    [Fact]
    public async Task Bot_that_still_takes_up_its_work_is_not_well_yet()
    {
        await using (var first = await RunningBot.StartAsync(_home))
        {
            await first.Room.QuestionAsync(SampleAnswers.Channel);
        }

        await _home.ChangeAsync(history => history.Workspaces
            .ExecuteUpdateAsync(row => row.SetProperty(workspace => workspace.BoardChannelId, (string?)null)));
        await using var other = new SqliteConnection($"Data Source={_home.DataDirectory.DatabasePath}");
        await other.OpenAsync();
        await using var holdingUp = other.BeginTransaction(deferred: false);
        await using var bot = await RunningBot.StartAsync(_home);
        var (status, unwell) = await bot.Room.HealthAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("still taking up the open rounds and setting the alarms", unwell["start"]);

        await holdingUp.RollbackAsync();
        await IsWellAsync(bot);
    }

    [Fact]
    public async Task Bot_that_has_not_opened_its_history_is_not_well_yet_and_does_not_ask_it()
    {
        Directory.CreateDirectory(_home.Data);
        await using var other = new SqliteConnection($"Data Source={_home.DataDirectory.DatabasePath}");
        await other.OpenAsync();
        await using var inAdvance = new SqliteCommand("PRAGMA journal_mode = WAL", other);
        await inAdvance.ExecuteNonQueryAsync();
        await using var holdingUp = other.BeginTransaction(deferred: false);
        using var bot = BotProcess.Start(_home);
        using var client = new HttpClient { BaseAddress = await bot.AddressAsync("Listening") };

        using var early = await client.GetAsync(new Uri("/healthz", UriKind.Relative));
        var report = await early.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, early.StatusCode);
        Assert.Contains("""{"name":"rounds","isWell":false,"detail":"not opened yet"}""", report);

        await holdingUp.RollbackAsync();
        await bot.LineAsync("Ready.");
    }

    private static Task<string> IsWellAsync(RunningBot bot) => RoomVisitor.WaitForAsync(async () =>
    {
        var (status, _) = await bot.Room.HealthAsync();
        return status == HttpStatusCode.OK ? "well" : null;
    });
}
