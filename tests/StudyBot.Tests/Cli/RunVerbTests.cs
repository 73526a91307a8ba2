using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StudyBot.Tests.WholeBot;
using StudyBot.TestSupport.Questions;
using Xunit;

namespace StudyBot.Tests.Cli;

/// <summary>What a person can mend is one sentence and an exit code, and nothing is half written.</summary>
public sealed class RunVerbTests : IDisposable
{
    private readonly BotHome _home = new();

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData("{ \"Playground\": ", "The configuration file ")]
    [InlineData("{ \"Playground\": { \"Prot\": 1 } }", "The configuration file ")]
    [InlineData("{ \"Prompts\": { \"Folder\": \"x\" } }", "The configuration file ")]
    [InlineData(
        "{ \"Playground\": { \"Port\": \"many\" } }",
        "The configuration is not right: Failed to convert configuration value 'many' at 'Playground:Port'")]
    [InlineData(
        "{ \"Playground\": { \"Port\": 70000 } }", "The configuration is not right: Playground:Port must be 0 to 65535, and is 70000.")]
    [InlineData(
        "{ \"Playground\": { \"Address\": \"0.0.0.0\" } }",
        "The configuration is not right: Playground:Token is required (at least 16 characters)")]
    [InlineData("{ \"Playground\": { \"Enabled\": false } }", "There is nowhere to talk: Playground:Enabled is false")]
    public async Task Broken_configuration_writes_nothing(string configuration, string beginning)
    {
        File.WriteAllText(_home.ConfigurationFile, configuration);

        Assert.StartsWith(beginning, await Terminal.RefusedAsync(1, _home.Arguments("run")));
        Assert.False(Directory.Exists(_home.Data));
    }

    [Fact]
    public async Task Secret_of_a_broken_configuration_is_not_printed()
    {
        File.WriteAllText(_home.ConfigurationFile, """{ "Playground": { "Token": "plantedsecret" } }""");

        var sentence = await Terminal.RefusedAsync(1, _home.Arguments("run"));

        Assert.Contains("must have at least 16 characters, and has 13", sentence);
        Assert.DoesNotContain("plantedsecret", sentence);
    }

    [Fact]
    public async Task Missing_configuration_file_is_named()
    {
        File.Delete(_home.ConfigurationFile);

        Assert.StartsWith(
            $"There is no configuration file {_home.ConfigurationFile}. ", await Terminal.RefusedAsync(1, _home.Arguments("run")));
    }

    [Fact]
    public async Task Broken_questions_are_listed_and_write_nothing()
    {
        File.Delete(Path.Combine(_home.Prompts, SampleBank.RubricPath));

        var printed = await Terminal.RunAsync(_home.Arguments("run"));

        Assert.Equal((1, ""), (printed.ExitCode, printed.Output));
        Assert.StartsWith($"The question bank in {_home.Prompts} has ", printed.Error);
        Assert.DoesNotContain("   at ", printed.Error);
        Assert.False(Directory.Exists(_home.Data));
    }

    [Fact]
    public async Task Port_in_use_is_named_before_anything_is_migrated()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var sentence = await Terminal.RefusedAsync(1, [.. _home.Arguments("run"), "--port", $"{port}"]);

        Assert.StartsWith($"The Playground cannot listen on 127.0.0.1, port {port}: ", sentence);
        Assert.Contains("--port", sentence);
        Assert.False(File.Exists(_home.DataDirectory.DatabasePath));
    }

    [Fact]
    public async Task Port_that_cannot_be_is_bad_usage() => Assert.Equal(
        "--port takes 0 to 65535, not 99999.", await Terminal.RefusedAsync(2, [.. _home.Arguments("run"), "--port", "99999"]));

    [Fact]
    public async Task Database_that_cannot_be_brought_up_to_date_is_told_once_and_not_in_the_log()
    {
        Directory.CreateDirectory(_home.Data);
        await using (var other = new SqliteConnection($"Data Source={_home.DataDirectory.DatabasePath}"))
        {
            await other.OpenAsync();
            await using var table = new SqliteCommand("CREATE TABLE Workspaces (Id INTEGER)", other);
            await table.ExecuteNonQueryAsync();
        }

        await using var bot = RunningBot.Launch(_home);

        Assert.Equal(1, await bot.EndAsync());
        Assert.StartsWith($"The database {_home.DataDirectory.DatabasePath} cannot be used: ", bot.Said);
        Assert.DoesNotContain(bot.Logs.Take(), message => message.Contains("BackgroundService", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Damaged_journal_is_named_with_what_to_do()
    {
        Directory.CreateDirectory(_home.Data);
        await File.WriteAllLinesAsync(Path.Combine(_home.Data, "playground.jsonl"), ["not", "a", "journal"]);

        var sentence = await Terminal.RefusedAsync(1, _home.Arguments("run"));

        Assert.StartsWith("The Playground's journal, playground.jsonl in the data directory, cannot be used: line 1 is damaged.", sentence);
    }

    [Fact]
    public async Task Data_directory_that_is_a_file_is_named()
    {
        _home.Write("data", "not a directory");

        Assert.StartsWith($"The data directory {_home.Data} cannot be created: ", await Terminal.RefusedAsync(1, _home.Arguments("run")));
        Assert.Equal("not a directory", await File.ReadAllTextAsync(_home.Data));
    }

    [Fact]
    public async Task Garbage_where_the_database_should_be_stays_as_it_is()
    {
        Directory.CreateDirectory(_home.Data);
        var garbage = new string('x', 5_000);
        await File.WriteAllTextAsync(_home.DataDirectory.DatabasePath, garbage);

        Assert.StartsWith(
            $"The database {_home.DataDirectory.DatabasePath} cannot be used: ", await Terminal.RefusedAsync(1, _home.Arguments("run")));
        Assert.Equal(garbage, await File.ReadAllTextAsync(_home.DataDirectory.DatabasePath));
    }

    [Fact]
    public async Task Database_of_a_newer_version_is_left_alone()
    {
        Directory.CreateDirectory(_home.Data);
        await _home.ChangeAsync(async history =>
        {
            await history.Database.MigrateAsync();
            await history.Database.ExecuteSqlAsync($"INSERT INTO __EFMigrationsHistory VALUES ('9999_Later', '99.0')");
        });

        var sentence = await Terminal.RefusedAsync(1, _home.Arguments("run"));

        Assert.StartsWith(
            $"The database {_home.DataDirectory.DatabasePath} is from a newer version of StudyBot (it has the migration 9999_Later, ",
            sentence);
        Assert.False(File.Exists(Path.Combine(_home.Data, "playground.jsonl")));
    }

    [Fact]
    public async Task Second_run_on_the_same_data_stands_by_and_takes_over()
    {
        await using var first = await RunningBot.StartAsync(_home);
        await first.Room.QuestionAsync(SampleAnswers.Channel);
        await using var second = RunningBot.Launch(_home);

        Assert.Equal(
            $"Warning: Another StudyBot is working on {_home.Data}; this one stands by and takes over when that one ends.",
            await second.Logs.NextAsync("Another StudyBot"));
        Assert.False(second.IsReady);

        Assert.Equal(0, await first.StopAsync());
        await RoomVisitor.WaitForAsync(() => Task.FromResult(LooksAgain(second)));
        await second.IsReadyAsync();
        await second.Room.QuestionAsync(SampleAnswers.Channel);
    }

    [Fact]
    public async Task Run_that_stands_by_can_be_stopped()
    {
        await using var first = await RunningBot.StartAsync(_home);
        await using var second = RunningBot.Launch(_home);
        await second.Logs.NextAsync("Another StudyBot");

        Assert.Equal(0, await second.StopAsync());
    }

    /// <summary>Standing by goes by the clock, too.</summary>
    private string? LooksAgain(RunningBot bot)
    {
        _home.Clock.Advance(TimeSpan.FromSeconds(1));
        return bot.IsReady ? "ready" : null;
    }
}
