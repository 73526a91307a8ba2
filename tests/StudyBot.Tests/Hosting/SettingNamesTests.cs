using Microsoft.Extensions.Configuration;
using StudyBot.Hosting;
using Xunit;

namespace StudyBot.Tests.Hosting;

public sealed class SettingNamesTests
{
    [Theory]
    [InlineData("Playgroud:Port", "Playgroud", "Playground")]
    [InlineData("Playground:Prot", "Playground:Prot", "Playground:Port")]
    [InlineData("Port", "Port", "Playground:Port")]
    [InlineData("Playground", "Playground", "Playground:Enabled")]
    [InlineData("Playground:Hosts", "Playground:Hosts", "Playground:Hosts:0")]
    [InlineData("Logging:LogLevels:Default", "Logging:LogLevels", "Logging:LogLevel")]
    [InlineData("Quux:Port", "Quux", null)]
    public void Unknown_setting_is_named_with_the_nearest_known_one(string written, string key, string? meant)
    {
        var unknown = SettingNames.Unknown(Sections(written));

        Assert.Equal([new UnknownSetting(key, meant)], unknown);
    }

    [Theory]
    [InlineData("Playground:Port")]
    [InlineData("PLAYGROUND:PORT")]
    [InlineData("Playground:Hosts:0")]
    [InlineData("Data:Directory")]
    [InlineData("Prompts:Directory")]
    [InlineData("Logging:LogLevel:StudyBot.Scheduling")]
    public void Known_setting_is_left_alone(string written) => Assert.Empty(SettingNames.Unknown(Sections(written)));

    private static IEnumerable<IConfigurationSection> Sections(string key) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(key, "value")]).Build().GetChildren();
}
