using System.Net;
using StudyBot.Core.Chat;
using StudyBot.TestSupport;

namespace StudyBot.Playground.Tests;

public sealed class PictureEndpointTests
{
    // The smallest PNG: one pixel.
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private static readonly Card Board = new() { Title = "Leaderboard", Picture = new Picture(Png, "Bars of points, best first.") };

    [Fact]
    public async Task Picture_is_served_at_an_address_of_its_own_and_may_be_kept()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var post = await host.Platform.PostAsync(PlaygroundHost.Channel(), Board, new PostMarker("board"), default);

        using var response = await host.RawAsync(HttpMethod.Get, $"/api/pictures/{post.Id}?member=birch", body: null);

        Assert.Equal("image/png", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(Png, await response.Content.ReadAsByteArrayAsync());
        Assert.Contains("immutable", response.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Page_learns_of_the_picture_without_its_bytes()
    {
        await using var host = await PlaygroundHost.StartAsync();
        await host.Platform.PostAsync(PlaygroundHost.Channel(), Board, new PostMarker("board"), default);

        var message = Assert.Single(await host.MessagesAsync("birch"));

        var picture = message["card"]!["picture"]!;
        Assert.Equal("Bars of points, best first.", (string?)picture["alternativeText"]);
        Assert.Equal((1, 1), ((int)picture["width"]!, (int)picture["height"]!));
        Assert.NotEqual("", (string?)picture["tag"]);
        Assert.DoesNotContain("iVBOR", message.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Picture_survives_a_restart()
    {
        using var directory = new TemporaryDirectory();
        MessageRef post;
        await using (var first = await PlaygroundHost.StartAsync(directory.Path))
        {
            post = await first.Platform.PostAsync(PlaygroundHost.Channel(), Board, new PostMarker("board"), default);
        }

        await using var again = await PlaygroundHost.StartAsync(directory.Path);
        using var response = await again.RawAsync(HttpMethod.Get, $"/api/pictures/{post.Id}?member=birch", body: null);

        Assert.Equal(Png, await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Picture_of_a_whisper_is_for_its_member_alone()
    {
        await using var host = await PlaygroundHost.StartAsync();
        await host.Platform.WhisperAsync(new Whisper(PlaygroundRefs.Member("birch"), PlaygroundHost.Channel(), "k", Board), default);
        var id = (string?)Assert.Single(await host.MessagesAsync("birch"))["id"];

        var refused = await host.RefusedAsync(HttpMethod.Get, $"/api/pictures/{id}?member=cedar", body: null);

        Assert.Equal(404, refused.Status);
    }

    [Fact]
    public async Task Message_without_a_picture_has_none()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var post = await host.Platform.PostAsync(PlaygroundHost.Channel(), Cards.Question(), new PostMarker("q"), default);

        var refused = await host.RefusedAsync(HttpMethod.Get, $"/api/pictures/{post.Id}?member=birch", body: null);

        Assert.Equal(404, refused.Status);
    }

    [Fact]
    public async Task Picture_stands_behind_the_same_guard_as_the_page()
    {
        await using var host = await PlaygroundHost.StartAsync(settings: ("Token", "sixteen letters!"));
        var post = await host.Platform.PostAsync(PlaygroundHost.Channel(), Board, new PostMarker("board"), default);

        using var response = await host.RawAsync(HttpMethod.Get, $"/api/pictures/{post.Id}?member=birch", body: null);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }
}
