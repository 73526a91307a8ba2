using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Standings;
using StudyBot.Pictures;
using StudyBot.Tests.WholeBot;
using StudyBot.TestSupport.Questions;
using Xunit;

namespace StudyBot.Tests.Cli;

public sealed class DoctorVerbTests
{
    [Fact]
    public async Task Healthy_bot_gets_no_prescription()
    {
        using var home = new BotHome();

        var printed = await Terminal.RunAsync(home.Arguments("doctor"));

        Assert.Contains($"ok   Questions: 1 in 1 tracks, from {home.Prompts}\n", printed.Output);
        Assert.Contains($"ok   Database: none yet; {home.DataDirectory.DatabasePath} is made at the first start\n", printed.Output);
        Assert.Equal(PictureMaker.FindConverter() is null ? ["Pictures"] : [], Ill(printed));
        Assert.Equal(PictureMaker.FindConverter() is null ? 1 : 0, printed.ExitCode);
    }

    [Fact]
    public async Task Broken_questions_are_found()
    {
        using var home = new BotHome();
        File.Delete(Path.Combine(home.Prompts, SampleBank.RubricPath));

        await FindsAsync(home, "Questions", "See all of them with: questions lint");
    }

    [Fact]
    public async Task Port_in_use_is_found()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        using var home = new BotHome(port: ((IPEndPoint)other.LocalEndpoint).Port);

        await FindsAsync(home, "Playground", "If StudyBot is running already, all is well.");
    }

    [Fact]
    public async Task Database_that_is_none_is_found()
    {
        using var home = new BotHome();
        Directory.CreateDirectory(home.Data);
        await File.WriteAllTextAsync(home.DataDirectory.DatabasePath, new string('x', 5_000));

        await FindsAsync(
            home, "Database", $"{home.DataDirectory.DatabasePath} is no usable StudyBot database; move it away or restore a copy.");
    }

    [Fact]
    public async Task Boards_that_differ_from_the_ledger_are_found_and_the_next_start_mends_them()
    {
        using var home = new BotHome();
        await using (var first = await RunningBot.StartAsync(home))
        {
            await first.Room.QuestionAsync(SampleAnswers.Channel);
        }

        await home.ChangeAsync(async history =>
        {
            var member = await history.Members.OrderBy(row => row.Id).FirstAsync();
            history.BoardTotals.Add(new BoardTotal
            {
                WorkspaceId = member.WorkspaceId,
                MemberId = member.Id,
                TrackId = "",
                Window = BoardWindow.All,
                Points = 5,
                Answers = 1,
            });
        });
        await FindsAsync(home, "Database", "Start the bot: it adds them up again from the ledger.");
        await using (var second = await RunningBot.StartAsync(home))
        {
            await second.Logs.NextAsync("all were added up again");
        }

        Assert.Empty(await home.ReadAsync(history => history.BoardTotals.ToListAsync()));
    }

    [Fact]
    public async Task Data_directory_that_is_a_file_is_found()
    {
        using var home = new BotHome();
        home.Write("data", "");

        await FindsAsync(home, "Data directory", "Choose another with --data, or give this user the right to write there.");
    }

    [Fact]
    public async Task Configuration_that_run_would_refuse_is_found()
    {
        using var home = new BotHome();
        File.WriteAllText(home.ConfigurationFile, """{ "Playground": { "Address": "0.0.0.0" } }""");

        await FindsAsync(home, "Configuration", "Correct it in the configuration file or in the STUDYBOT_ environment variables.");
    }

    [Fact]
    public async Task Programs_get_the_findings_as_json()
    {
        using var home = new BotHome();
        File.Delete(Path.Combine(home.Prompts, SampleBank.RubricPath));

        var printed = await Terminal.RunAsync([.. home.Arguments("doctor"), "--json"]);

        using var findings = JsonDocument.Parse(printed.Output);
        var questions = findings.RootElement.EnumerateArray().Single(finding => finding.GetProperty("what").GetString() == "Questions");
        Assert.Equal("See all of them with: questions lint", questions.GetProperty("fix").GetString());
        Assert.Equal(1, printed.ExitCode);
    }

    private static async Task FindsAsync(BotHome home, string what, string fix)
    {
        var printed = await Terminal.RunAsync(home.Arguments("doctor"));

        Assert.Equal((1, ""), (printed.ExitCode, printed.Error));
        Assert.Contains(what, Ill(printed));
        Assert.Contains(fix, printed.Output);
    }

    private static IReadOnlyList<string> Ill(Printed printed) =>
        [.. printed.Output.Split('\n').Where(line => line.StartsWith("FIX", StringComparison.Ordinal))
            .Select(line => line[5..].Split(':')[0])];
}
