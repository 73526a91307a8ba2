using StudyBot.Core.Chat;

namespace StudyBot.Slack.Tests.Adapter;

/// <summary>Private feedback is seen where the member looks, and lasts.</summary>
public sealed class WhisperTests
{
    [Fact]
    public async Task Whisper_is_shown_in_the_thread_and_kept_in_a_direct_message()
    {
        await using var bench = await SlackBench.StartAsync();
        var (place, thread) = await bench.ThreadAsync();

        await bench.WhisperAsync(place, "answer-1", "7 of 10");

        var shown = await bench.Birch.UntilSeesAsync(thread, message => message.IsEphemeral);
        Assert.Equal("7 of 10", SlackBench.TitleOf(shown));
        Assert.Equal("7 of 10", SlackBench.TitleOf(Assert.Single(bench.Birch.DirectChannel.Messages)));
        bench.Birch.Reload();
        Assert.DoesNotContain(bench.Birch.Sees(thread), message => message.IsEphemeral);
        Assert.Single(bench.Birch.DirectChannel.Messages);
    }

    [Fact]
    public async Task Acknowledgement_becomes_the_result_before_it_is_shown_and_where_it_is_kept()
    {
        await using var bench = await SlackBench.StartAsync();
        var (place, thread) = await bench.ThreadAsync();

        await bench.WhisperAsync(place, "answer-1", "Got it");
        await bench.WhisperAsync(place, "answer-1", "7 of 10");

        var shown = await bench.Birch.UntilSeesAsync(thread, message => message.IsEphemeral);
        Assert.Equal("7 of 10", SlackBench.TitleOf(shown));
        Assert.Equal("7 of 10", SlackBench.TitleOf(Assert.Single(bench.Birch.DirectChannel.Messages)));
    }

    [Fact]
    public async Task Whisper_is_found_again_and_changed_after_a_restart()
    {
        await using var bench = await SlackBench.StartAsync();
        var (place, _) = await bench.ThreadAsync();
        await bench.WhisperAsync(place, "answer-1", "7 of 10");

        await bench.RestartAsync();
        await bench.WhisperAsync(place, "answer-1", "9 of 10");

        Assert.Equal("9 of 10", SlackBench.TitleOf(Assert.Single(bench.Birch.DirectChannel.Messages)));
    }

    [Fact]
    public async Task Button_in_a_direct_message_is_about_the_place_it_came_from()
    {
        await using var bench = await SlackBench.StartAsync();
        var (place, _) = await bench.ThreadAsync();
        var card = SlackBench.Card("7 of 10", new CardButton("why:1", "Why this score?"));
        await bench.Platform.WhisperAsync(new Whisper(bench.BirchRef, place, "answer-1", card), CancellationToken.None);

        var kept = bench.Birch.DirectChannel.Messages.Single();
        await bench.Birch.ClickAsync(kept, kept.Control("Why this score?"));

        var pressed = await bench.Slack.UntilAsync(() => bench.Handler.Interactions.FirstOrDefault());
        Assert.Equal(("why:1", place), (Assert.IsType<Interaction.ButtonPressed>(pressed).ButtonId, pressed.Place));
    }

    [Fact]
    public async Task Token_and_words_are_never_logged()
    {
        await using var bench = await SlackBench.StartAsync();
        var (place, thread) = await bench.ThreadAsync();
        await bench.Birch.SayAsync(thread, "A secret answer");
        await bench.Handler.NextAsync<ChatEvent.MessageWritten>();
        await bench.WhisperAsync(place, "answer-1", "A secret result");

        var logs = string.Join('\n', bench.Logs.Lines);
        Assert.DoesNotContain(bench.Workspace.BotToken, logs, StringComparison.Ordinal);
        Assert.DoesNotContain(bench.Slack.AppToken, logs, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", logs, StringComparison.Ordinal);
    }
}
