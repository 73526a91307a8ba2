using StudyBot.Playground.Rooms;

namespace StudyBot.Playground.Tests;

public sealed class LiveTabTests
{
    [Fact]
    public void Tab_that_does_not_keep_up_is_dropped_without_holding_up_the_others()
    {
        var feed = new LiveFeed();
        using var slow = feed.Open("birch", 0, 0);

        for (var sequence = 1; sequence <= 257; sequence++)
        {
            feed.Publish(new RoomChange(sequence));
        }

        Assert.True(slow.IsDropped);
        using var back = feed.Open("birch", 100, 257);
        Assert.Equal(157, back.Missed!.Count);
    }

    [Fact]
    public void Only_so_much_is_remembered_and_older_tabs_look_afresh()
    {
        var feed = new LiveFeed();
        for (var sequence = 1; sequence <= 1500; sequence++)
        {
            feed.Remember(new RoomChange(sequence));
        }

        using var tooOld = feed.Open("birch", 499, 1500);
        using var justInTime = feed.Open("birch", 500, 1500);

        Assert.Null(tooOld.Missed);
        Assert.Equal(1000, justInTime.Missed!.Count);
    }
}
