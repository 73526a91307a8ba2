using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StudyBot.Core.Chat;

namespace StudyBot.Playground.Tests;

public sealed class PlaygroundOptionsTests
{
    [Theory]
    [InlineData("127.0.0.1", "")]
    [InlineData("localhost", "")]
    [InlineData("::1", "")]
    [InlineData("0.0.0.0", "sixteen letters!")]
    public async Task Safe_combination_starts(string address, string token)
    {
        await using var host = await PlaygroundHost.StartAsync(settings: [("Address", address), ("Token", token)]);

        Assert.Equal("playground", host.Platform.Name);
    }

    [Theory]
    [InlineData("0.0.0.0", "", "Playground:Token is required")]
    [InlineData("192.168.1.5", "", "Playground:Token is required")]
    [InlineData("0.0.0.0", "fifteen letters", "at least 16 characters, and has 15")]
    [InlineData("example.org", "sixteen letters!", "Playground:Address must be an IP address or localhost")]
    public async Task Unsafe_combination_does_not_start_and_says_why(string address, string token, string reason)
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(async () =>
        {
            await using var host = await PlaygroundHost.StartAsync(settings: [("Address", address), ("Token", token)]);
        });

        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("fifteen letters", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Port_that_cannot_be_is_named_with_its_limits()
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(async () =>
        {
            await using var host = await PlaygroundHost.StartAsync(settings: ("Port", "70000"));
        });

        Assert.Equal("Playground:Port must be 0 to 65535, and is 70000.", failure.Message);
    }

    [Theory]
    [InlineData("Address", "")]
    [InlineData("Tokn", "sixteen letters!")]
    public async Task Wrong_or_unknown_setting_does_not_start(string key, string value)
    {
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await using var host = await PlaygroundHost.StartAsync(settings: (key, value));
        });
    }

    [Fact]
    public async Task Playground_that_is_switched_off_is_no_platform_and_has_no_page()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create("Playground:Enabled", (string?)"false")]);
        builder.Services.AddPlayground(builder.Configuration, new PlaygroundDirectory("nowhere"));
        await using var app = builder.Build();

        app.MapPlayground();

        Assert.Empty(app.Services.GetServices<IChatPlatform>());
        Assert.Empty(((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints));
    }

    [Fact]
    public async Task Seeded_moderator_is_a_moderator_of_the_room()
    {
        await using var host = await PlaygroundHost.StartAsync();

        var room = await host.GetAsync("/api/room");

        var moderator = PlaygroundSeed.Default.Moderator;
        var member = room["members"]!.AsArray().Single(member => (string?)member!["id"] == moderator.Ref.Id)!;
        Assert.Equal(moderator.Name, (string?)member["name"]);
        Assert.True((bool)member["isModerator"]!);
    }
}
