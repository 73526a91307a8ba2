using StudyBot.Core.Chat;

namespace StudyBot.Discord.Tests.Adapter;

/// <summary>A member is told once, where only they see it: by direct message, or by a note in the thread when those are closed.</summary>
public sealed class WhisperTests
{
    [Fact]
    public async Task Buttons_of_a_direct_message_reach_the_product_with_their_place()
    {
        await using var bench = await DiscordBench.StartAsync();
        var (place, _) = await bench.ThreadAsync();
        await bench.Platform.WhisperAsync(
            new Whisper(bench.BirchRef, place, "answer-1", DiscordBench.Card("7 of 10", new CardButton("why:1", "Why?"))), CancellationToken.None);
        bench.Handler.Reply = _ => Task.FromResult<InteractionReply>(new InteractionReply.Private(DiscordBench.Card("Because")));

        var message = bench.Birch.DirectChannel.Messages.Single();
        await bench.Birch.ClickAsync(message, message.Control("Why?"));

        var press = Assert.IsType<Interaction.ButtonPressed>(bench.Handler.Interactions.Single());
        Assert.Equal(("why:1", place, bench.BirchRef), (press.ButtonId, press.Place, press.Member.Ref));
    }

    [Fact]
    public async Task Direct_message_is_replaced_by_a_bot_that_was_started_again()
    {
        await using var bench = await DiscordBench.StartAsync();
        var (place, _) = await bench.ThreadAsync();
        await bench.WhisperAsync(place, "answer-1", "Scoring");
        await bench.RestartAsync();

        await bench.WhisperAsync(place, "answer-1", "7 of 10");

        Assert.Equal(["7 of 10"], bench.Birch.DirectChannel.Messages.Select(DiscordBench.TitleOf));
    }

    [Fact]
    public async Task Closed_door_gets_one_note_that_tells_nothing_and_pings_nobody()
    {
        await using var bench = await DiscordBench.StartAsync();
        var (place, thread) = await bench.ThreadAsync();
        bench.Birch.AcceptsDirectMessages = false;
        await bench.Birch.SayAsync(thread, "My answer");

        await bench.WhisperAsync(place, "answer-1", "Scoring");
        await bench.WhisperAsync(place, "answer-1", "7 of 10");

        var note = Assert.Single(thread.Messages, message => message.Controls.Count > 0);
        Assert.DoesNotContain("7 of 10", note.Text);
        Assert.Empty(bench.Discord.Pings);
        var shown = await bench.Birch.ClickAsync(note, note.Controls[0]);
        Assert.Equal(("7 of 10", true), (DiscordBench.TitleOf(shown.Message!), shown.Message!.IsEphemeral));
    }

    [Fact]
    public async Task Note_opens_for_nobody_else()
    {
        await using var bench = await DiscordBench.StartAsync();
        var (place, thread) = await bench.ThreadAsync();
        bench.Birch.AcceptsDirectMessages = false;
        await bench.WhisperAsync(place, "answer-1", "7 of 10");
        var cedar = bench.Guild.User("Cedar");

        var note = thread.Messages.Single(message => message.Controls.Count > 0);
        var shown = await cedar.ClickAsync(note, note.Controls[0]);

        Assert.DoesNotContain("7 of 10", shown.Message!.Text);
    }

    [Fact]
    public async Task News_after_the_note_was_opened_is_announced_again()
    {
        await using var bench = await DiscordBench.StartAsync();
        var (place, thread) = await bench.ThreadAsync();
        bench.Birch.AcceptsDirectMessages = false;
        await bench.WhisperAsync(place, "answer-1", "Scoring");
        var note = thread.Messages.Single(message => message.Controls.Count > 0);
        await bench.Birch.ClickAsync(note, note.Controls[0]);

        await bench.WhisperAsync(place, "answer-1", "7 of 10");

        Assert.Equal(2, thread.Messages.Count(message => message.Controls.Count > 0));
    }

    [Fact]
    public async Task Direct_message_that_was_deleted_is_sent_anew()
    {
        await using var bench = await DiscordBench.StartAsync();
        var (place, _) = await bench.ThreadAsync();
        await bench.WhisperAsync(place, "answer-1", "Scoring");
        await bench.DeleteAsync(bench.Birch.DirectChannel.Messages.Single());

        await bench.WhisperAsync(place, "answer-1", "7 of 10");

        Assert.Equal(["7 of 10"], bench.Birch.DirectChannel.Messages.Select(DiscordBench.TitleOf));
    }
}
