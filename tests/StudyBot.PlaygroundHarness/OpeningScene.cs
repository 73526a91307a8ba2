using StudyBot.Core.Chat;

namespace StudyBot.PlaygroundHarness;

/// <summary>What stands in the room before anybody comes: a question with its thread, a closed round and a board.</summary>
internal static class OpeningScene
{
    private static readonly PostMarker Marker = new("opening");

    public static async Task PlayAsync(IChatPlatform platform, TimeProvider time)
    {
        var channel = (await platform.ListChannelsAsync(new WorkspaceRef(platform.Name, platform.Name), default))
            .Single(listing => listing.Name == "ml-engineer");
        var place = new Place(channel.Ref);
        if (await platform.FindPostAsync(place, Marker, default) is not null)
        {
            return;
        }

        await platform.PostAsync(place, Scenes.Closed(time.GetUtcNow()), new PostMarker("closed"), default);
        var post = await platform.PostAsync(place, Scenes.Question(time.GetUtcNow()), Marker, default);
        await platform.OpenThreadAsync(post, "Churn model: great offline, useless online", default);
        await platform.PostAsync(
            new Place(channel.Ref with { Id = "leaderboard" }), Scenes.Leaderboard(), new PostMarker("board"), default);
    }
}
