using StudyBot.Core.Chat;
using StudyBot.TestSupport;

namespace StudyBot.Playground.Tests;

public sealed class LiveEndpointTests
{
    [Fact]
    public async Task Open_tab_hears_what_happens_as_it_happens()
    {
        await using var host = await PlaygroundHost.StartAsync();
        using var live = await LiveReader.OpenAsync(host, "cedar", after: 0);

        await host.PostAsync("birch", "Hello");

        var (id, change) = await live.NextAsync();
        Assert.Equal(1, id);
        Assert.Equal("Hello", (string?)change["message"]!["text"]);
    }

    [Fact]
    public async Task Tab_that_comes_back_is_told_what_it_missed_once_and_in_order()
    {
        await using var host = await PlaygroundHost.StartAsync();
        for (var number = 1; number <= 5; number++)
        {
            await host.PostAsync("birch", $"{number}");
        }

        using var live = await LiveReader.OpenAsync(host, "cedar", after: 0, lastEventId: 2);
        await host.PostAsync("birch", "6");

        var heard = new List<long>();
        while (heard.Count < 4)
        {
            heard.Add((await live.NextAsync()).Id);
        }

        Assert.Equal([3, 4, 5, 6], heard);
    }

    [Fact]
    public async Task Nothing_is_lost_or_doubled_while_tabs_come_and_go_among_many_messages()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var writing = Task.Run(async () =>
        {
            for (var number = 1; number <= 200; number++)
            {
                await host.PostAsync("birch", $"{number}");
            }
        });

        var heard = new List<long>();
        while (heard.Count < 200)
        {
            using var live = await LiveReader.OpenAsync(host, "cedar", after: 0, lastEventId: heard.LastOrDefault());
            for (var taken = 0; taken < 23 && heard.Count < 200; taken++)
            {
                heard.Add((await live.NextAsync()).Id);
            }
        }

        await writing;
        Assert.Equal(Enumerable.Range(1, 200).Select(number => (long)number), heard);
    }

    [Fact]
    public async Task Whisper_reaches_its_member_alone_live_and_in_replay()
    {
        await using var host = await PlaygroundHost.StartAsync();
        using var birch = await LiveReader.OpenAsync(host, "birch", after: 0);
        using var cedar = await LiveReader.OpenAsync(host, "cedar", after: 0);

        await host.Platform.WhisperAsync(
            new Whisper(PlaygroundRefs.Member("birch"), PlaygroundHost.Channel(), "k", Cards.Plain("Only Birch")), default);
        await host.PostAsync("dogwood", "For all");
        using var late = await LiveReader.OpenAsync(host, "cedar", after: 0);

        Assert.Equal("Only Birch", (string?)(await birch.NextAsync()).Change["message"]!["card"]!["title"]);
        Assert.Equal("For all", (string?)(await cedar.NextAsync()).Change["message"]!["text"]);
        Assert.Equal("For all", (string?)(await late.NextAsync()).Change["message"]!["text"]);
        var room = await host.GetAsync("/api/room?member=cedar");
        Assert.DoesNotContain("Only Birch", room.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleting_a_whisper_is_not_told_to_others()
    {
        await using var host = await PlaygroundHost.StartAsync();
        await host.PostAsync("birch", "/study me");
        using var cedar = await LiveReader.OpenAsync(host, "cedar", after: 1);

        await host.SendAsync(HttpMethod.Delete, "/api/messages/1?member=birch", body: null);
        await host.PostAsync("birch", "next");

        Assert.Equal("next", (string?)(await cedar.NextAsync()).Change["message"]!["text"]);
    }

    [Fact]
    public async Task Tab_that_was_away_too_long_is_sent_to_look_afresh()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var journalOfAnotherDay = 5_000;

        var request = new HttpRequestMessage(HttpMethod.Get, $"/api/live?member=cedar&after={journalOfAnotherDay}");
        using var response = await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        await reader.ReadLineAsync();

        Assert.Equal("event: reset", await reader.ReadLineAsync());
    }

    [Fact]
    public async Task Quiet_stream_shows_a_sign_of_life_every_fifteen_seconds()
    {
        var clock = new ManualTimeProvider();
        await using var host = await PlaygroundHost.StartAsync(time: clock);
        using var live = await LiveReader.OpenAsync(host, "cedar", after: 0);
        await host.PostAsync("birch", "so that the stream is known to wait");
        await live.NextAsync();

        clock.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal([":"], await live.LinesAsync());
    }
}
