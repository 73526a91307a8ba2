using StudyBot.Hosting;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Tests.Hosting;

public sealed class BotConfigurationTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("""{ "Playground": { "Prot": 1 } }""", "sets Playground:Prot, which is no setting. Did you mean Playground:Port?")]
    [InlineData("""{ "Quux": 1 }""", "sets Quux, which is no setting. There are: Data:Directory, ")]
    [InlineData("""{ "Playground": { "Port": "many" } }""", "'many' at 'Playground:Port'")]
    [InlineData("""{ "Logging": { "LogLevel": { "Default": "Loud" } } }""", "Logging:LogLevel:Default is 'Loud', and can be Trace, ")]
    [InlineData("""{ "Playground": """, "LineNumber: ")]
    public void What_cannot_be_meant_is_refused_in_a_sentence(string written, string sentence)
    {
        var problem = Assert.Throws<StartupException>(() => BotConfiguration.Read(FileWith(written), port: null));

        Assert.Contains(sentence, problem.Message);
    }

    [Fact]
    public void File_that_was_named_must_exist() =>
        Assert.Throws<StartupException>(() => BotConfiguration.Read(_directory.File("missing.json"), port: null));

    [Fact]
    public void Command_line_goes_before_the_file()
    {
        var configuration = BotConfiguration.Read(FileWith("""{ "Playground": { "Port": 1, "Token": "sixteen letters!" } }"""), port: 2);

        Assert.Equal("2", configuration["Playground:Port"]);
        Assert.Equal("sixteen letters!", configuration["Playground:Token"]);
    }

    [Theory]
    [InlineData("""{ "Discord": { "Token": "abc" } }""", "False")]
    [InlineData("""{ "Discord": { "Token": "abc" }, "Playground": { "Enabled": true } }""", "True")]
    [InlineData("""{ "Discord": { "Token": "" } }""", null)]
    public void Playground_is_off_where_people_talk_elsewhere_unless_it_was_switched_on(string written, string? enabled) =>
        Assert.Equal(enabled, BotConfiguration.Read(FileWith(written), port: null)["Playground:Enabled"]);

    [Fact]
    public void Demo_talks_to_nobody_but_the_Playground()
    {
        var configuration = BotConfiguration.Read(FileWith("""{ "Discord": { "Token": "abc" } }"""), port: null, isPlayOnly: true);

        Assert.Equal(("", "True"), (configuration["Discord:Token"], configuration["Playground:Enabled"]));
    }

    private string FileWith(string json)
    {
        var path = _directory.File("appsettings.json");
        File.WriteAllText(path, json);
        return path;
    }
}
