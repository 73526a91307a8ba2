using StudyBot.Discord.Models;
using StudyBot.Discord.Rest;
using StudyBot.Discord.Rest.Limits;

namespace StudyBot.Discord.Tests.Rest;

public sealed class RateLimitLanesTests
{
    private static readonly Snowflake One = new(1);
    private static readonly Snowflake Two = new(2);

    private readonly RateLimitLanes _lanes = new();

    [Fact]
    public void Messages_of_one_channel_share_a_lane_and_channels_do_not()
    {
        Assert.Same(Lane(Routes.EditMessage(One, new Snowflake(10))), Lane(Routes.EditMessage(One, new Snowflake(11))));
        Assert.NotSame(Lane(Routes.EditMessage(One, new Snowflake(10))), Lane(Routes.EditMessage(Two, new Snowflake(10))));
    }

    [Fact]
    public void Methods_have_lanes_of_their_own() => Assert.NotSame(
        Lane(Routes.Messages(HttpMethod.Post, One)), Lane(Routes.Messages(HttpMethod.Get, One)));

    [Fact]
    public void Routes_that_name_the_same_bucket_come_to_share_a_lane()
    {
        var post = Routes.Messages(HttpMethod.Post, One);
        var edit = Routes.EditMessage(One, new Snowflake(10));
        var elsewhere = Routes.EditMessage(Two, new Snowflake(10));
        foreach (var route in new[] { post, edit, elsewhere })
        {
            _lanes.Bind(route, Lane(route), "abcd");
        }

        Assert.Same(Lane(post), Lane(edit));
        Assert.NotSame(Lane(post), Lane(elsewhere));
    }

    [Fact]
    public void Interactions_do_not_share_a_lane() => Assert.NotSame(
        Lane(Routes.EditOriginalResponse(One, "aaa")), Lane(Routes.EditOriginalResponse(One, "bbb")));

    [Fact]
    public void Lanes_nobody_uses_are_forgotten()
    {
        for (var number = 0; number < 10_000; number++)
        {
            Lane(Routes.InteractionCallback(new Snowflake((ulong)number), "token"));
        }

        Assert.InRange(_lanes.Count, 1, 600);
    }

    [Fact]
    public void Lane_in_use_is_kept()
    {
        var route = Routes.Messages(HttpMethod.Post, One);
        var used = Lane(route);
        used.Bucket.TryTake(TimeSpan.Zero);
        for (var number = 0; number < 1_000; number++)
        {
            Lane(Routes.InteractionCallback(new Snowflake((ulong)number), "token"));
        }

        Assert.Same(used, Lane(route));
    }

    private RateLimitLane Lane(Route route) => _lanes.Find(route, TimeSpan.Zero);
}
