using StudyBot.Core.Chat;
using StudyBot.TestSupport.Slack;
using StudyBot.TestSupport.Slack.Faults;

namespace StudyBot.Slack.Tests.Adapter;

/// <summary>What goes wrong is told as what it is, and what can be shown otherwise is.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task Page_of_a_proxy_is_no_refusal_for_good()
    {
        await using var bench = await SlackBench.StartAsync();
        bench.Slack.Api.Add(new ApiFault.HtmlPage(), times: 10, "users.conversations");
        bench.Slack.Api.Add(new ApiFault.HtmlPage(), times: 10, "conversations.list");

        var failure = await Assert.ThrowsAsync<ChatPlatformException>(
            () => bench.Platform.ListChannelsAsync(bench.ChannelRef.Workspace, CancellationToken.None));

        Assert.True(failure.IsTransient);
    }

    [Fact]
    public async Task Post_whose_answer_is_lost_is_there_once()
    {
        await using var bench = await SlackBench.StartAsync();
        bench.Slack.Api.Add(new ApiFault.AnswerLost(), times: 1, "chat.postMessage");

        var post = await bench.Platform.PostAsync(
            new Place(bench.ChannelRef), SlackBench.Card("Question"), new PostMarker("q1"), CancellationToken.None);

        Assert.Equal(post.Id, Assert.Single(bench.Channel.Messages, message => message.AuthorId == bench.Workspace.Bot.Id).Ts);
    }

    [Fact]
    public async Task Member_whom_the_bot_may_not_write_to_finds_a_button_that_shows_it_to_nobody_else()
    {
        await using var bench = await SlackBench.StartAsync();
        var cedar = bench.Workspace.User("Cedar", LoopbackUserKind.Stranger);
        var (place, thread) = await bench.ThreadAsync();
        bench.Slack.Api.Add(new ApiFault.Refused("cannot_dm_bot"), times: 1, "conversations.open");

        await bench.WhisperAsync(bench.BirchRef with { Id = cedar.Id }, place, "answer-1", "7 of 10");
        await bench.WhisperAsync(bench.BirchRef with { Id = cedar.Id }, place, "answer-1", "8 of 10");

        var note = Assert.Single(thread.Messages, message => message.Labels.Contains("Show my message"));
        Assert.DoesNotContain("of 10", note.Text, StringComparison.Ordinal);
        await bench.Birch.ClickAsync(note, note.Control("Show my message"));
        await bench.Birch.UntilSeesAsync(thread, message => SlackBench.TitleOf(message) == "This is for somebody else.");
        await cedar.ClickAsync(note, note.Control("Show my message"));
        await cedar.UntilSeesAsync(thread, message => message.IsEphemeral && SlackBench.TitleOf(message) == "8 of 10");
    }

    [Fact]
    public async Task Picture_is_shown_as_a_file_of_Slack_and_a_text_too_long_for_messages_comes_as_one()
    {
        await using var bench = await SlackBench.StartAsync();
        var card = new Card
        {
            Title = "Leaderboard",
            Sections = [new CardSection(null, Markup.Paragraphs(Enumerable.Range(0, 300).Select(number => Markup.Of($"{number}: {new string('x', 300)}"))))],
            Picture = new Picture(new byte[] { 0x89, 0x50, 0x4e, 0x47 }, "Bars of points."),
        };

        await bench.Platform.PostAsync(new Place(bench.ChannelRef), card, new PostMarker("b1"), CancellationToken.None);

        var messages = bench.Channel.Messages.Where(message => message.AuthorId == bench.Workspace.Bot.Id).ToList();
        Assert.Single(messages, message => message.Json.ToJsonString().Contains("slack_file", StringComparison.Ordinal));
        Assert.Contains(messages, message => message.Files.Any(file => (string?)file["name"] == "full-text.md"));
    }
}
