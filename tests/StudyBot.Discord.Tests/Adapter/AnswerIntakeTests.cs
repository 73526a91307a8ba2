using StudyBot.Core.Chat;
using StudyBot.TestSupport.Discord;
using StudyBot.TestSupport.Discord.Faults;

namespace StudyBot.Discord.Tests.Adapter;

/// <summary>What people write in the bot's threads reaches the product, and nothing else does.</summary>
public sealed class AnswerIntakeTests
{
    [Fact]
    public async Task Message_edit_and_deletion_in_a_thread_of_the_bot_are_told()
    {
        await using var bench = await DiscordBench.StartAsync();
        var (place, thread) = await bench.ThreadAsync();

        var message = await bench.Birch.SayAsync(thread, "First");
        var written = (await bench.Handler.NextAsync<ChatEvent.MessageWritten>()).Message;
        await bench.Birch.EditAsync(message, "Second");
        var edited = (await bench.Handler.NextAsync<ChatEvent.MessageWritten>(one => one.Message.Revision > 0)).Message;
        await bench.Birch.DeleteAsync(message);
        var deleted = await bench.Handler.NextAsync<ChatEvent.MessageDeleted>();

        Assert.Equal((place, "First", bench.BirchRef, 0), (written.Ref.Place, written.Text, written.Author.Ref, written.Revision));
        Assert.Equal((written.Ref, "Second"), (edited.Ref, edited.Text));
        Assert.Equal(written.Ref, deleted.Message);
    }

    [Fact]
    public async Task Edit_that_leaves_nothing_to_read_takes_the_answer_back()
    {
        await using var bench = await DiscordBench.StartAsync();
        var (_, thread) = await bench.ThreadAsync();
        var message = await bench.Birch.SayAsync(thread, "First", LoopbackFile.OfText("notes.pdf", "Not read"));
        var written = await bench.Handler.NextAsync<ChatEvent.MessageWritten>();

        await bench.Birch.EditAsync(message, "");

        Assert.Equal(written.Message.Ref, (await bench.Handler.NextAsync<ChatEvent.MessageDeleted>()).Message);
    }

    [Fact]
    public async Task Messages_elsewhere_are_not_told()
    {
        await using var bench = await DiscordBench.StartAsync();
        var (_, thread) = await bench.ThreadAsync();

        await bench.Birch.SayAsync(bench.Channel, "Chat");
        await bench.Birch.SayAsync(thread, "Answer");
        await bench.Handler.NextAsync<ChatEvent.MessageWritten>();

        Assert.Equal(["Answer"], bench.Handler.Events.OfType<ChatEvent.MessageWritten>().Select(written => written.Message.Text));
    }

    [Fact]
    public async Task Thread_that_was_archived_before_the_start_is_recognised()
    {
        await using var bench = await DiscordBench.CreateAsync();
        var (place, thread) = await bench.ThreadAsync();
        thread.Archive();
        await bench.RestartAsync();
        await bench.ConnectAsync();

        await bench.Birch.SayAsync(thread, "Late");

        Assert.Equal(place, (await bench.Handler.NextAsync<ChatEvent.MessageWritten>()).Message.Ref.Place);
    }

    [Fact]
    public async Task Text_files_are_part_of_the_answer_and_others_are_answered_with_a_whisper()
    {
        await using var bench = await DiscordBench.StartAsync();
        var (_, thread) = await bench.ThreadAsync();

        await bench.Birch.SayAsync(
            thread, "See the file", LoopbackFile.OfText("answer.md", "All of it"), LoopbackFile.OfText("notes.pdf", "Not read"));

        var written = await bench.Handler.NextAsync<ChatEvent.MessageWritten>();
        Assert.Equal("See the file\n\nAll of it", written.Message.Text);
        var told = await bench.Birch.UntilSeesAsync(bench.Birch.DirectChannel, message => message.Text.Contains("notes", StringComparison.Ordinal));
        Assert.Contains("was not read", told.Text);
    }

    [Fact]
    public async Task Reply_to_another_member_says_whose_message_it_is_and_one_to_the_bot_does_not()
    {
        await using var bench = await DiscordBench.StartAsync();
        var (_, thread) = await bench.ThreadAsync();
        var cedar = bench.Guild.User("Cedar");
        var message = await cedar.SayAsync(thread, "My answer");

        await bench.Birch.ReplyAsync(message, "I disagree");
        await bench.Birch.ReplyAsync(thread.Messages[0], "My own");

        var reply = await bench.Handler.NextAsync<ChatEvent.MessageWritten>(written => written.Message.Text == "I disagree");
        var own = await bench.Handler.NextAsync<ChatEvent.MessageWritten>(written => written.Message.Text == "My own");
        Assert.Equal(cedar.Id.ToString(), reply.Message.InReplyTo?.Id);
        Assert.Null(own.Message.InReplyTo);
    }

    [Fact]
    public async Task New_session_has_the_threads_read_back_and_a_resumed_one_has_not()
    {
        await using var bench = await DiscordBench.StartAsync();
        var (_, thread) = await bench.ThreadAsync();

        bench.Discord.Gateway.Drop();
        await bench.Birch.SayAsync(thread, "Meanwhile");
        await bench.Handler.NextAsync<ChatEvent.MessageWritten>();
        Assert.Single(bench.Handler.Events.OfType<ChatEvent.MessagesMissed>());

        bench.Handler.Forget();
        bench.Discord.Gateway.Resumes = LoopbackResumes.Refused;
        bench.Discord.Gateway.Drop();
        await bench.Handler.NextAsync<ChatEvent.MessagesMissed>();
    }

    [Fact]
    public async Task Event_that_could_not_be_stored_is_made_up_for_by_reading_back()
    {
        await using var bench = await DiscordBench.StartAsync();
        var (_, thread) = await bench.ThreadAsync();
        bench.Handler.OnEvent = chatEvent =>
            chatEvent is ChatEvent.MessageWritten ? throw new IOException("The disk is full.") : Task.CompletedTask;

        bench.Handler.Forget();
        await bench.Birch.SayAsync(thread, "secret words");

        await bench.Handler.NextAsync<ChatEvent.MessagesMissed>();
        Assert.DoesNotContain(bench.Logs.Lines, line => line.Contains("secret words", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_the_right_to_read_the_history_the_thread_counts_as_unread_not_as_empty()
    {
        await using var bench = await DiscordBench.StartAsync();
        var (place, _) = await bench.ThreadAsync();
        bench.Channel.Overwrite(bench.Guild.BotRole, deny: LoopbackPermissions.ReadMessageHistory);

        var failure = await Assert.ThrowsAsync<ChatPlatformException>(
            async () => await bench.Platform.ReadThreadAsync(place, CancellationToken.None).ToListAsync());

        Assert.False(failure.IsTransient);
        Assert.Contains("Read Message History", failure.Message);
    }
}
