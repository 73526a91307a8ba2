using Microsoft.EntityFrameworkCore;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Rounds;

public sealed class SimilarityWatchTests
{
    private const string Text =
        "First I would ask when every column of the table is written, since a refund can only be booked once the customer has gone. "
        + "Then I would rebuild the features as of the prediction date and watch how far the offline number falls from week to week. [level 3]";

    [Fact]
    public async Task Copied_answers_are_told_to_the_moderator_alone_and_keep_their_points()
    {
        using var bench = new StudyBench();
        var (subscription, round) = await bench.OpenRoundAsync();
        await bench.SayAsync(round, Some.Member("Birch"), Text);
        await bench.SayAsync(round, Some.Member("Cedar"), "To be honest: " + Text);
        await bench.DrainAsync();

        bench.Clock.AdvanceTo(round.DeadlineAt);
        await bench.RunAsync(subscription);
        await bench.RunAsync(subscription);

        var told = bench.Room.Whispers.Where(whisper => whisper.Key.Key.StartsWith("notice-similar-")).ToList();
        Assert.Equal("alder", Assert.Single(told).Key.Member.Id);
        await using var history = bench.History();
        Assert.Equal([56, 56], await history.Ledger.Select(entry => entry.Points).ToListAsync());
    }
}
