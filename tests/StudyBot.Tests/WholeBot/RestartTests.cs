using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Core.Rounds;
using StudyBot.Hosting;
using StudyBot.Playground;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Tests.WholeBot;

/// <summary>A bot that ends and comes back on the same data neither repeats itself nor forgets anything.</summary>
public sealed class RestartTests
{
    private static readonly DateTimeOffset TuesdayAtNine = Some.Monday.AddHours(25);

    [Fact]
    public async Task Bot_that_comes_back_posts_nothing_twice_and_finds_what_was_written_meanwhile()
    {
        using var home = new BotHome();
        string thread;
        await using (var first = await RunningBot.StartAsync(home))
        {
            thread = await first.Room.QuestionAsync(SampleAnswers.Channel);
        }

        await WriteMeanwhileAsync(home, thread);
        await using var second = await RunningBot.StartAsync(home);
        await second.Room.ScoreAsync("birch", SampleAnswers.Channel, thread);

        Assert.Single(await second.Room.TitlesAsync("birch", SampleAnswers.Channel));
        Assert.Single(await second.Room.TitlesAsync("birch", SampleAnswers.Channel, thread));
    }

    [Fact]
    public async Task Round_that_ended_while_the_bot_was_away_is_closed_once()
    {
        using var home = new BotHome();
        string thread;
        await using (var first = await RunningBot.StartAsync(home))
        {
            thread = await first.Room.QuestionAsync(SampleAnswers.Channel);
        }

        home.Clock.AdvanceTo(TuesdayAtNine);
        await using (var second = await RunningBot.StartAsync(home))
        {
            await second.Room.CardAsync("birch", "Closed: ", SampleAnswers.Channel, thread);
            await second.Room.QuestionAsync(SampleAnswers.Channel, count: 2);
        }

        await using var third = await RunningBot.StartAsync(home);
        await third.Room.QuestionAsync(SampleAnswers.Channel, count: 2);

        Assert.Single(await third.Room.TitlesAsync("birch", SampleAnswers.Channel, thread));
        Assert.Equal(
            [RoundState.Finished, RoundState.Open],
            await home.ReadAsync(history => history.Rounds.OrderBy(round => round.Date).Select(round => round.State).ToListAsync()));
    }

    [Fact]
    public async Task Stop_while_six_tracks_are_posting_leaves_nothing_half_done()
    {
        using var home = new BotHome(prompts: Repository.PathOf("prompts"));
        IReadOnlyList<string> channels;
        await using (var first = await RunningBot.StartAsync(home))
        {
            channels = await RoomVisitor.WaitForAsync(() => SubscribedAsync(home, count: 6));
            await Task.WhenAll(channels.Select(channel => first.Room.QuestionAsync(channel)));
            home.Clock.AdvanceTo(TuesdayAtNine);
            await first.Logs.NextAsync(" on 2026-11-24.");
            Assert.Equal(0, await first.StopAsync());
        }

        await using var second = await RunningBot.StartAsync(home);
        await Task.WhenAll(channels.Select(channel => second.Room.QuestionAsync(channel, count: 2)));
        var rounds = await RoomVisitor.WaitForAsync(() => OpenRoundsAsync(home, channels.Count));

        Assert.All(rounds, round => Assert.True(round is { MessageId: not null, ThreadId: not null }));
    }

    /// <summary>The channels with a subscription when there are so many, else null: the first start goes on while the page answers.</summary>
    private static async Task<List<string>?> SubscribedAsync(BotHome home, int count)
    {
        var channels = await home.ReadAsync(history => history.Subscriptions.Select(row => row.ChannelName).ToListAsync());
        return channels.Count == count ? channels : null;
    }

    /// <summary>The rounds of Tuesday when all of them are open, else null.</summary>
    private static async Task<List<Round>?> OpenRoundsAsync(BotHome home, int count)
    {
        var tuesday = DateOnly.FromDateTime(TuesdayAtNine.UtcDateTime);
        var open = await home.ReadAsync(history => history.Rounds
            .Where(round => round.Date == tuesday && round.State == RoundState.Open)
            .ToListAsync());
        return open.Count == count ? open : null;
    }

    /// <summary>A member's message stands in the room, and the product was never told of it.</summary>
    private static async Task WriteMeanwhileAsync(BotHome home, string thread)
    {
        await using var bot = Bot.Create(
            new BotSettings(home.DataDirectory, home.ConfigurationFile, Clock: home.Clock, LowestLogLevel: LogLevel.None));
        var visitor = bot.Services.GetRequiredService<PlaygroundVisitor>();
        var birch = visitor.Members.Single(member => member.Name == "Birch");
        var channel = new ChannelRef(birch.Ref.Platform, birch.Ref.WorkspaceId, SampleAnswers.Channel);
        visitor.Say(birch, new Place(channel, thread), SampleAnswers.Good);
    }
}
