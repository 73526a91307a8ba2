using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StudyBot.Slack.Manifest;
using StudyBot.TestSupport;

namespace StudyBot.Slack.Tests.Manifest;

public sealed partial class ManifestTests
{
    [Fact]
    public void Documents_name_every_scope_with_what_it_is_for()
    {
        var table = Row().Matches(Repository.Read("docs/slack.md"))
            .Select(row => new BotScope(row.Groups["scope"].Value, row.Groups["feature"].Value));

        Assert.Equal(BotScopes.All, table);
    }

    [Fact]
    public void Manifest_asks_for_these_scopes_and_for_Socket_Mode()
    {
        var manifest = JsonNode.Parse(AppManifest.Print())!;

        Assert.Equal(
            BotScopes.All.Select(scope => scope.Name),
            manifest["oauth_config"]!["scopes"]!["bot"]!.AsArray().Select(scope => (string)scope!));
        Assert.True((bool)manifest["settings"]!["socket_mode_enabled"]!);
        Assert.DoesNotContain("http", manifest.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Manifest_for_HTTP_names_the_one_address_for_everything()
    {
        var manifest = JsonNode.Parse(AppManifest.Print(new Uri("https://study.example.org")))!;

        const string Events = "https://study.example.org/slack/events";
        Assert.False((bool)manifest["settings"]!["socket_mode_enabled"]!);
        Assert.Equal(Events, (string)manifest["settings"]!["event_subscriptions"]!["request_url"]!);
        Assert.Equal(Events, (string)manifest["settings"]!["interactivity"]!["request_url"]!);
        Assert.Equal(Events, (string)manifest["features"]!["slash_commands"]![0]!["url"]!);
        Assert.Equal("https://study.example.org/slack/installed", (string)manifest["oauth_config"]!["redirect_urls"]![0]!);
    }

    [GeneratedRegex(@"^\| `(?<scope>[a-z]+(:[a-z]+)?)` \| (?<feature>[^|]+) \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}
