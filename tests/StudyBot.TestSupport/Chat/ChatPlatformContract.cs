using StudyBot.Core.Chat;
using Xunit;

namespace StudyBot.TestSupport.Chat;

/// <summary>
/// What the product relies on of every platform. Derived once per platform, and for the fake one, so that what is proved on the fake
/// holds on the others.
/// </summary>
public abstract class ChatPlatformContract
{
    /// <summary>Empty, with one channel and one member.</summary>
    protected abstract Task<IContractRoom> OpenRoomAsync();

    [Fact]
    public async Task Post_is_found_by_its_marker_in_its_place_only()
    {
        await using var room = await OpenRoomAsync();
        var place = new Place(room.Channel);
        var post = await PostAsync(room, place, "Question", "q1");
        var thread = await room.Platform.OpenThreadAsync(post, "Question", CancellationToken.None);
        var closing = await PostAsync(room, thread, "Closed", "c1");

        Assert.Equal(post, await FindAsync(room, place, "q1"));
        Assert.Equal(closing, await FindAsync(room, thread, "c1"));
        Assert.Null(await FindAsync(room, place, "c1"));
        Assert.Null(await FindAsync(room, place, "q2"));
    }

    [Fact]
    public async Task Marker_is_found_after_an_edit()
    {
        await using var room = await OpenRoomAsync();
        var post = await PostAsync(room, new Place(room.Channel), "Open", "q1");

        await room.Platform.EditAsync(post, Card("Closed"), CancellationToken.None);

        Assert.Equal(post, await FindAsync(room, new Place(room.Channel), "q1"));
    }

    [Fact]
    public async Task Marker_of_which_another_is_the_beginning_is_not_mistaken_for_it()
    {
        await using var room = await OpenRoomAsync();
        await PostAsync(room, new Place(room.Channel), "Twelfth", "q12");

        Assert.Null(await FindAsync(room, new Place(room.Channel), "q1"));
    }

    [Fact]
    public async Task Thread_opened_twice_is_the_same()
    {
        await using var room = await OpenRoomAsync();
        var post = await PostAsync(room, new Place(room.Channel), "Question", "q1");

        var first = await room.Platform.OpenThreadAsync(post, "Question", CancellationToken.None);
        var second = await room.Platform.OpenThreadAsync(post, "Question", CancellationToken.None);

        Assert.Equal(first, second);
        Assert.Equal(room.Channel, first.Channel);
        Assert.NotNull(first.ThreadId);
    }

    [Fact]
    public async Task Edited_post_shows_the_new_card_only()
    {
        await using var room = await OpenRoomAsync();
        var post = await PostAsync(room, new Place(room.Channel), "Open", "q1");

        await room.Platform.EditAsync(post, Card("Closed"), CancellationToken.None);

        Assert.Equal(["Closed"], await room.ShownAsync(new Place(room.Channel)));
    }

    [Fact]
    public async Task Edit_of_an_unknown_post_is_refused_for_good()
    {
        await using var room = await OpenRoomAsync();
        var post = await PostAsync(room, new Place(room.Channel), "Question", "q1");

        var failure = await Assert.ThrowsAsync<ChatPlatformException>(
            () => room.Platform.EditAsync(post with { Id = post.Id + "0" }, Card("Closed"), CancellationToken.None));

        Assert.False(failure.IsTransient);
    }

    [Fact]
    public async Task Whisper_with_the_same_key_replaces_the_earlier_one_and_is_seen_by_nobody_else()
    {
        await using var room = await OpenRoomAsync();
        var thread = await OpenThreadAsync(room);

        await WhisperAsync(room, thread, "answer-1", "Scoring");
        await WhisperAsync(room, thread, "message-2", "Chat?");
        await WhisperAsync(room, thread, "answer-1", "7 of 10");

        Assert.Equal(["7 of 10", "Chat?"], (await room.WhisperedAsync(thread)).Order());
        Assert.Empty(await room.ShownAsync(thread));
    }

    [Fact]
    public async Task Thread_is_read_as_it_reads_now()
    {
        await using var room = await OpenRoomAsync();
        var thread = await OpenThreadAsync(room);
        var first = await room.WriteAsync(thread, "First");
        var second = await room.WriteAsync(thread, "Second");
        var third = await room.WriteAsync(thread, "Third");
        await room.RewriteAsync(first, "First, edited");
        await room.EraseAsync(second);

        var messages = await room.Platform.ReadThreadAsync(thread, CancellationToken.None).ToListAsync();

        Assert.Equal([(first, "First, edited"), (third, "Third")], messages.Select(message => (message.Ref, message.Text)));
        Assert.All(messages, message => Assert.Equal(room.Member.Ref, message.Author.Ref));
        Assert.True(messages[0].Revision > 0);
        Assert.Equal((0, messages[1].SentAt), (messages[1].Revision, messages[1].WrittenAt));
    }

    [Fact]
    public async Task Cards_of_the_bot_are_not_read_as_messages()
    {
        await using var room = await OpenRoomAsync();
        var thread = await OpenThreadAsync(room);
        await PostAsync(room, thread, "Closed", "c1");
        await WhisperAsync(room, thread, "answer-1", "Scoring");

        Assert.Empty(await room.Platform.ReadThreadAsync(thread, CancellationToken.None).ToListAsync());
    }

    [Theory]
    [InlineData("@everyone <@123> <!channel> @here")]
    [InlineData("*bold* _it_ `code` ~no~ > quote\n# head\n- [x](https://example.org)")]
    [InlineData("<script>alert(1)</script> &amp; &lt; \" ' \\")]
    [InlineData("\u202Eright to left, zero\u200Bwidth, 🧪 and e\u0301")]
    public async Task Hostile_text_is_read_as_it_was_written(string text)
    {
        await using var room = await OpenRoomAsync();
        var thread = await OpenThreadAsync(room);

        await room.WriteAsync(thread, text);

        var message = await room.Platform.ReadThreadAsync(thread, CancellationToken.None).SingleAsync();
        Assert.Equal(text, message.Text);
    }

    [Fact]
    public async Task Channels_are_listed_with_the_rights_to_run_rounds()
    {
        await using var room = await OpenRoomAsync();

        var channels = await room.Platform.ListChannelsAsync(room.Channel.Workspace, CancellationToken.None);

        Assert.Empty(channels.Single(channel => channel.Ref == room.Channel).MissingPermissions);
    }

    private static Card Card(string title) => new() { Title = title };

    private static Task<MessageRef> PostAsync(IContractRoom room, Place place, string title, string marker) =>
        room.Platform.PostAsync(place, Card(title), new PostMarker(marker), CancellationToken.None);

    private static Task<MessageRef?> FindAsync(IContractRoom room, Place place, string marker) =>
        room.Platform.FindPostAsync(place, new PostMarker(marker), CancellationToken.None);

    private static async Task<Place> OpenThreadAsync(IContractRoom room) => await room.Platform.OpenThreadAsync(
        await PostAsync(room, new Place(room.Channel), "Question", "q1"), "Question", CancellationToken.None);

    private static Task WhisperAsync(IContractRoom room, Place place, string key, string title) =>
        room.Platform.WhisperAsync(new Whisper(room.Member.Ref, place, key, Card(title)), CancellationToken.None);
}
