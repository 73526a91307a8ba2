using StudyBot.Core.Chat;

namespace StudyBot.Playground.Tests;

/// <summary>Guards against history that a restart, a torn write or a full disk loses or bends.</summary>
public sealed class JournalTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("playground-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task Restart_brings_back_the_room_as_it_was()
    {
        string before;
        await using (var first = await PlaygroundHost.StartAsync(_directory))
        {
            await FillAsync(first);
            before = (await first.GetAsync("/api/room?member=birch")).ToJsonString();
        }

        await using var second = await PlaygroundHost.StartAsync(_directory);

        Assert.Equal(before, (await second.GetAsync("/api/room?member=birch")).ToJsonString());
        Assert.NotNull(await second.Platform.FindPostAsync(PlaygroundHost.Channel("ml-engineer"), new PostMarker("q1"), default));
        Assert.Null(await second.Platform.FindPostAsync(PlaygroundHost.Channel("ml-engineer"), new PostMarker("q2"), default));
    }

    [Fact]
    public async Task Edit_after_a_restart_continues_the_revisions()
    {
        string id;
        await using (var first = await PlaygroundHost.StartAsync(_directory))
        {
            id = (string)(await first.PostAsync("birch", "one"))["change"]!["message"]!["id"]!;
            await first.SendAsync(HttpMethod.Put, $"/api/messages/{id}", new { memberId = "birch", text = "two" });
        }

        await using var second = await PlaygroundHost.StartAsync(_directory);
        await second.SendAsync(HttpMethod.Put, $"/api/messages/{id}", new { memberId = "birch", text = "three" });

        Assert.Equal(2, Assert.IsType<ChatEvent.MessageWritten>(Assert.Single(second.Handler.Events)).Message.Revision);
    }

    [Theory]
    [InlineData("{\"event\":\"member-said\",\"sequ")]
    [InlineData("{\"event\":\"member-said\",\"sequ\n")]
    [InlineData("\0\0\0\0")]
    public async Task Torn_last_line_is_dropped_and_the_next_message_is_kept(string torn)
    {
        await using (var first = await PlaygroundHost.StartAsync(_directory))
        {
            await first.PostAsync("birch", "whole");
        }

        await File.AppendAllTextAsync(JournalPath, torn);
        await using (var second = await PlaygroundHost.StartAsync(_directory))
        {
            await second.PostAsync("birch", "after");
        }

        await using var third = await PlaygroundHost.StartAsync(_directory);

        Assert.Equal(["whole", "after"], (await third.MessagesAsync("birch")).Select(message => (string?)message["text"]));
        Assert.Equal(2, (await ReadJournalAsync()).Length);
    }

    [Fact]
    public async Task Damage_in_the_middle_is_named_by_its_line()
    {
        await File.WriteAllLinesAsync(JournalPath, ["{\"event\":\"nonsense\"}", "{\"event\":\"member-added\"}"]);

        var failure = await Assert.ThrowsAsync<JournalUnreadableException>(async () =>
        {
            await using var host = await PlaygroundHost.StartAsync(_directory);
        });

        Assert.Contains("line 1 is damaged", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Second_writer_is_kept_out()
    {
        await using var first = await PlaygroundHost.StartAsync(_directory);

        var failure = await Assert.ThrowsAsync<IOException>(async () =>
        {
            await using var second = await PlaygroundHost.StartAsync(_directory);
        });

        Assert.Contains("another StudyBot", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Full_disk_refuses_what_is_new_and_the_room_stays_readable()
    {
        using var disk = new FullDiskStream();
        await using var host = await PlaygroundHost.StartAsync(_directory, journal: disk);
        await host.PostAsync("birch", "before");

        disk.IsFull = true;
        var refused = await host.RefusedAsync(
            HttpMethod.Post, "/api/messages", new { memberId = "birch", channelId = "general", text = "too much" });
        var failure = await Assert.ThrowsAsync<ChatPlatformException>(
            () => host.Platform.PostAsync(PlaygroundHost.Channel(), Cards.Question(), new PostMarker("q"), default));
        disk.IsFull = false;
        await host.PostAsync("birch", "after");

        Assert.Equal(507, refused.Status);
        Assert.Contains("disk full", refused.Sentence, StringComparison.Ordinal);
        Assert.True(failure.IsTransient);
        Assert.Equal(["before", "after"], (await host.MessagesAsync("cedar")).Select(message => (string?)message["text"]));
        await using var again = await PlaygroundHost.StartAsync(_directory, journal: disk);
        Assert.Equal(["before", "after"], (await again.MessagesAsync("cedar")).Select(message => (string?)message["text"]));
    }

    private string JournalPath => Path.Combine(_directory, "playground.jsonl");

    private static async Task FillAsync(PlaygroundHost host)
    {
        await host.SendAsync(HttpMethod.Post, "/api/members", new { name = "Elm" });
        var thread = await host.OpenThreadAsync();
        await host.PostAsync("birch", "Leakage 🙂 \"quoted\"", "ml-engineer", thread.ThreadId);
        await host.PostAsync("cedar", "gone soon");
        await host.SendAsync(HttpMethod.Delete, $"/api/messages/{(await host.MessagesAsync("cedar"))[^1]["id"]}?member=cedar", body: null);
        await host.PostAsync("birch", "/study me");
        await host.Platform.WhisperAsync(
            new Whisper(PlaygroundRefs.Member("birch"), PlaygroundHost.Channel(), "k", Cards.Question()), default);
        await host.Platform.EditAsync(
            new MessageRef(thread with { ThreadId = null }, thread.ThreadId!), Cards.Question("Edited"), default);
    }

    private async Task<string[]> ReadJournalAsync()
    {
        using var reader = new StreamReader(new FileStream(JournalPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return (await reader.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
