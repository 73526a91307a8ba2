using StudyBot.Core.Chat;
using StudyBot.TestSupport.Slack;

namespace StudyBot.Slack.Tests.Adapter;

/// <summary>What people write in the bot's threads reaches the product, and nothing else does.</summary>
public sealed class AnswerIntakeTests
{
    [Fact]
    public async Task Reply_is_handed_on_with_its_author_and_as_it_was_typed()
    {
        await using var bench = await SlackBench.StartAsync();
        var (place, thread) = await bench.ThreadAsync();

        var said = await bench.Birch.SayAsync(thread, "a < b & c > d, *bold*, @here");

        var written = (await bench.Handler.NextAsync<ChatEvent.MessageWritten>()).Message;
        Assert.Equal((new MessageRef(place, said.Ts), "a < b & c > d, *bold*, @here", 0L), (written.Ref, written.Text, written.Revision));
        Assert.Equal(new ChatMember(bench.BirchRef, "Birch", IsModerator: false), written.Author);
    }

    [Fact]
    public async Task Reply_that_is_also_sent_to_the_channel_is_one_of_the_thread()
    {
        await using var bench = await SlackBench.StartAsync();
        var (place, thread) = await bench.ThreadAsync();

        var said = await bench.Birch.BroadcastAsync(thread, "For everybody");

        Assert.Equal(new MessageRef(place, said.Ts), (await bench.Handler.NextAsync<ChatEvent.MessageWritten>()).Message.Ref);
    }

    [Fact]
    public async Task Each_edit_is_a_later_revision_and_a_deletion_takes_the_message_back()
    {
        await using var bench = await SlackBench.StartAsync();
        var (place, thread) = await bench.ThreadAsync();
        var said = await bench.Birch.SayAsync(thread, "First");

        await bench.Birch.EditAsync(said, "Second");
        await bench.Birch.EditAsync(said, "Third");
        await bench.Birch.DeleteAsync(said);

        var second = await bench.Handler.NextAsync<ChatEvent.MessageWritten>(written => written.Message.Text == "Second");
        var third = await bench.Handler.NextAsync<ChatEvent.MessageWritten>(written => written.Message.Text == "Third");
        Assert.True(second.Message.Revision > 0 && third.Message.Revision > second.Message.Revision);
        Assert.Equal(new MessageRef(place, said.Ts), (await bench.Handler.NextAsync<ChatEvent.MessageDeleted>()).Message);
    }

    [Fact]
    public async Task Same_event_eleven_times_with_new_event_ids_is_told_once()
    {
        await using var bench = await SlackBench.StartAsync();
        var (_, thread) = await bench.ThreadAsync();
        bench.Slack.SocketMode.DuplicateNext("message", copies: 10, hasNewEventIds: true);

        await bench.Birch.SayAsync(thread, "Once");
        await bench.Birch.SayAsync(thread, "Then");

        await bench.Handler.NextAsync<ChatEvent.MessageWritten>(written => written.Message.Text == "Then");
        Assert.Single(bench.Handler.Events.OfType<ChatEvent.MessageWritten>(), written => written.Message.Text == "Once");
    }

    [Fact]
    public async Task Text_file_and_snippet_are_part_of_the_answer_and_another_file_is_told_to_be_none()
    {
        await using var bench = await SlackBench.StartAsync();
        var (_, thread) = await bench.ThreadAsync();

        await bench.Birch.SayAsync(thread, "See:", LoopbackFile.Snippet("answer", "The whole answer."));
        await bench.Birch.SayAsync(thread, "", new LoopbackFile("answer.docx", "application/msword", new byte[] { 1 }));

        var written = await bench.Handler.NextAsync<ChatEvent.MessageWritten>();
        Assert.Equal("See:\n\nThe whole answer.", written.Message.Text);
        var told = await bench.Slack.UntilAsync(() => bench.Birch.DirectChannel.Messages is [var first, ..] ? first : null);
        Assert.Contains("answer.docx", told.Text);
    }

    [Fact]
    public async Task What_is_written_in_the_channel_and_in_other_threads_is_none_of_the_bots_business()
    {
        await using var bench = await SlackBench.StartAsync();
        var (_, thread) = await bench.ThreadAsync();
        var chat = await bench.Birch.SayAsync(bench.Channel, "Lunch?");
        await bench.Birch.ReplyAsync(chat, "Yes");

        await bench.Birch.SayAsync(thread, "An answer");

        await bench.Handler.NextAsync<ChatEvent.MessageWritten>(written => written.Message.Text == "An answer");
        Assert.Single(bench.Handler.Events.OfType<ChatEvent.MessageWritten>());
    }

    [Fact]
    public async Task Who_begins_with_somebodys_name_replies_to_them()
    {
        await using var bench = await SlackBench.StartAsync();
        var cedar = bench.Workspace.User("Cedar");
        var (_, thread) = await bench.ThreadAsync();

        await bench.Birch.SayAsync(thread, $"{cedar.Mention} I see it differently");

        Assert.Equal(
            bench.BirchRef with { Id = cedar.Id }, (await bench.Handler.NextAsync<ChatEvent.MessageWritten>()).Message.InReplyTo);
    }

    [Fact]
    public async Task Outage_ends_with_the_threads_being_read_back()
    {
        await using var bench = await SlackBench.StartAsync();
        bench.Handler.Forget();

        bench.Slack.SocketMode.Drop();

        await bench.Handler.NextAsync<ChatEvent.MessagesMissed>();
    }
}
