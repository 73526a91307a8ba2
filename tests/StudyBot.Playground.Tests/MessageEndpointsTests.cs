using StudyBot.Core.Chat;

namespace StudyBot.Playground.Tests;

public sealed class MessageEndpointsTests
{
    [Fact]
    public async Task What_a_member_posts_everybody_reads_and_the_product_hears()
    {
        await using var host = await PlaygroundHost.StartAsync();

        await host.PostAsync("birch", "Hello **there**");

        var message = Assert.Single(await host.MessagesAsync("cedar"));
        Assert.Equal("birch", (string?)message["authorId"]);
        Assert.Equal("<p>Hello <strong>there</strong></p>\n", (string?)message["html"]);
        var written = Assert.IsType<ChatEvent.MessageWritten>(Assert.Single(host.Handler.Events)).Message;
        Assert.Equal("Hello **there**", written.Text);
        Assert.Equal(new ChatMember(new MemberRef("playground", "playground", "birch"), "Birch", IsModerator: false), written.Author);
        Assert.Equal(0, written.Revision);
        Assert.Equal(written.SentAt, written.WrittenAt);
    }

    [Theory]
    [InlineData("/sudy me", "There is no command /sudy: commands begin with /study, as in /study help.")]
    [InlineData("/studying hard", "There is no command /studying: ")]
    [InlineData("/leaderboard", "There is no command /leaderboard: ")]
    public async Task Command_that_does_not_exist_is_not_said_to_everybody(string text, string beginning)
    {
        await using var host = await PlaygroundHost.StartAsync();

        var (status, sentence) = await host.RefusedAsync(
            HttpMethod.Post, "/api/messages", new { memberId = "birch", channelId = "general", text });

        Assert.Equal(400, status);
        Assert.StartsWith(beginning, sentence, StringComparison.Ordinal);
        Assert.Empty(host.Handler.Events);
    }

    [Theory]
    [InlineData(" /healthz tells the truth")]
    [InlineData("/usr/bin is no command")]
    [InlineData("/ 2")]
    public async Task What_only_begins_with_a_slash_is_said(string text)
    {
        await using var host = await PlaygroundHost.StartAsync();

        await host.PostAsync("birch", text);

        Assert.Equal(text, (string?)Assert.Single(await host.MessagesAsync("cedar"))["text"]);
    }

    [Fact]
    public async Task Reply_in_a_thread_stands_in_the_thread_and_is_counted()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var thread = await host.OpenThreadAsync();

        await host.PostAsync("birch", "Leakage", "ml-engineer", thread.ThreadId);

        var room = await host.GetAsync("/api/room?member=cedar");
        Assert.Equal(1, (int)room["threads"]![0]!["replies"]!);
        Assert.Single(await host.MessagesAsync("cedar", "ml-engineer", thread.ThreadId));
        var written = Assert.IsType<ChatEvent.MessageWritten>(Assert.Single(host.Handler.Events)).Message;
        Assert.Equal(thread, written.Ref.Place);
        var read = await host.Platform.ReadThreadAsync(thread, default).ToListAsync();
        Assert.Equal(written, Assert.Single(read));
    }

    [Fact]
    public async Task Each_edit_is_a_higher_revision_of_the_same_message()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var id = IdOf(await host.PostAsync("birch", "one"));

        await host.SendAsync(HttpMethod.Put, $"/api/messages/{id}", new { memberId = "birch", text = "two" });
        await host.SendAsync(HttpMethod.Put, $"/api/messages/{id}", new { memberId = "birch", text = "three" });

        var written = host.Handler.Events.OfType<ChatEvent.MessageWritten>().Select(written => written.Message).ToList();
        Assert.Equal([("one", 0L), ("two", 1L), ("three", 2L)], written.Select(message => (message.Text, message.Revision)));
        Assert.Single(written.Select(message => message.Ref).Distinct());
        Assert.All(written, message => Assert.Equal(written[0].SentAt, message.SentAt));
        Assert.NotNull(Assert.Single(await host.MessagesAsync("cedar"))["editedAt"]);
    }

    [Fact]
    public async Task Deleted_message_is_gone_and_the_product_hears_of_it()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var thread = await host.OpenThreadAsync();
        var id = IdOf(await host.PostAsync("birch", "Leakage", "ml-engineer", thread.ThreadId));

        var outcome = await host.SendAsync(HttpMethod.Delete, $"/api/messages/{id}?member=birch", body: null);

        Assert.Equal(0, (int)outcome["change"]!["thread"]!["replies"]!);
        Assert.Empty(await host.MessagesAsync("birch", "ml-engineer", thread.ThreadId));
        var deleted = Assert.Single(host.Handler.Events.OfType<ChatEvent.MessageDeleted>());
        Assert.Equal(new MessageRef(thread, id), deleted.Message);
    }

    [Fact]
    public async Task Nobody_edits_or_deletes_the_message_of_another()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var id = IdOf(await host.PostAsync("birch", "mine"));

        var edited = await host.RefusedAsync(HttpMethod.Put, $"/api/messages/{id}", new { memberId = "alder", text = "yours" });
        var deleted = await host.RefusedAsync(HttpMethod.Delete, $"/api/messages/{id}?member=alder", body: null);

        Assert.Equal(403, edited.Status);
        Assert.Equal(403, deleted.Status);
        Assert.Equal("mine", (string?)Assert.Single(await host.MessagesAsync("alder"))["text"]);
    }

    [Fact]
    public async Task Message_is_in_the_journal_before_the_product_hears_of_it()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var journalThen = "";
        host.Handler.OnEvent = async _ =>
        {
            using var reader = new StreamReader(
                new FileStream(Path.Combine(host.Directory, "playground.jsonl"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            journalThen = await reader.ReadToEndAsync();
        };

        await host.PostAsync("birch", "written down first");

        Assert.Contains("written down first", journalThen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_stands_even_when_the_product_fails_to_take_it()
    {
        await using var host = await PlaygroundHost.StartAsync();
        host.Handler.OnEvent = _ => throw new InvalidOperationException("The database is away.");

        await host.PostAsync("birch", "still here");

        Assert.Single(await host.MessagesAsync("cedar"));
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData(" \n ", 400)]
    public async Task Empty_message_is_refused(string text, int status)
    {
        await using var host = await PlaygroundHost.StartAsync();

        var refused = await host.RefusedAsync(
            HttpMethod.Post, "/api/messages", new { memberId = "birch", channelId = "general", text });

        Assert.Equal(status, refused.Status);
    }

    [Theory]
    [InlineData(40_001)]
    [InlineData(1_000_000)]
    public async Task Message_beyond_the_limit_is_refused_with_a_sentence(int length)
    {
        await using var host = await PlaygroundHost.StartAsync();
        var text = new string('a', length);

        var refused = await host.RefusedAsync(
            HttpMethod.Post, "/api/messages", new { memberId = "birch", channelId = "general", text });

        Assert.Equal(413, refused.Status);
        Assert.Contains("40,000 characters", refused.Sentence, StringComparison.Ordinal);
        Assert.Empty(await host.MessagesAsync("birch"));
    }

    [Theory]
    [InlineData("nobody", "general", null)]
    [InlineData("birch", "nowhere", null)]
    [InlineData("birch", "general", "99")]
    public async Task Unknown_member_channel_or_thread_is_not_found(string member, string channel, string? thread)
    {
        await using var host = await PlaygroundHost.StartAsync();

        var refused = await host.RefusedAsync(
            HttpMethod.Post, "/api/messages", new { memberId = member, channelId = channel, threadId = thread, text = "Hi" });

        Assert.Equal(404, refused.Status);
    }

    [Fact]
    public async Task Long_channel_is_read_page_by_page_without_gaps()
    {
        await using var host = await PlaygroundHost.StartAsync();
        for (var number = 1; number <= 120; number++)
        {
            await host.PostAsync("birch", $"{number}");
        }

        var latest = await host.GetAsync("/api/messages?member=cedar&channel=general");
        var before = (string?)latest["messages"]![0]!["id"];
        var middle = await host.GetAsync($"/api/messages?member=cedar&channel=general&before={before}");
        before = (string?)middle["messages"]![0]!["id"];
        var first = await host.GetAsync($"/api/messages?member=cedar&channel=general&before={before}");

        var texts = new[] { first, middle, latest }
            .SelectMany(page => page["messages"]!.AsArray())
            .Select(message => (string?)message!["text"]);
        Assert.Equal(Enumerable.Range(1, 120).Select(number => $"{number}"), texts);
        Assert.True((bool)middle["hasEarlier"]!);
        Assert.False((bool)first["hasEarlier"]!);
    }

    private static string IdOf(System.Text.Json.Nodes.JsonNode outcome) => (string)outcome["change"]!["message"]!["id"]!;
}
