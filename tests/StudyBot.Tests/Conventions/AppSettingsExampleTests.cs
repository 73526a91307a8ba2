using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StudyBot.Core.Commands;
using StudyBot.Discord;
using StudyBot.Hosting;
using StudyBot.Judging;
using StudyBot.Playground;
using StudyBot.Questions;
using StudyBot.Slack;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Tests.Conventions;

public sealed class AppSettingsExampleTests
{
    private const string Example = "appsettings.example.json";

    [Fact]
    public void Example_is_read_and_found_right()
    {
        var configuration = BotConfiguration.Read(Repository.PathOf(Example), port: null);
        using var services = new ServiceCollection()
            .AddSingleton(StudyGrammar.Create())
            .AddPlayground(configuration, new PlaygroundDirectory(Repository.Root))
            .AddDiscord(configuration)
            .AddSlack(configuration, new SlackDirectory(Repository.Root))
            .AddQuestionBank(configuration)
            .AddJudge(configuration)
            .BuildServiceProvider();

        services.GetRequiredService<IStartupValidator>().Validate();
    }

    [Fact]
    public void Every_setting_has_an_example_and_every_example_is_a_setting() => Assert.Equal(SettingNames.All, ExampleKeys());

    [Fact]
    public void Copying_the_example_changes_nothing_about_the_Playground()
    {
        var example = BotConfiguration.Read(Repository.PathOf(Example), port: null).GetSection(PlaygroundOptions.SectionName).Get<PlaygroundOptions>();

        Assert.Equivalent(new PlaygroundOptions(), example, strict: true);
    }

    [Fact]
    public void Copying_the_example_changes_nothing_about_the_judge()
    {
        var example = BotConfiguration.Read(Repository.PathOf(Example), port: null).GetSection(JudgeOptions.SectionName).Get<JudgeOptions>();

        Assert.Equivalent(new JudgeOptions(), example, strict: true);
    }

    private static IEnumerable<string> ExampleKeys()
    {
        using var document = JsonDocument.Parse(
            Repository.Read(Example), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        return [.. document.RootElement.EnumerateObject()
            .SelectMany(section => section.Value.EnumerateObject().Select(setting => $"{section.Name}:{setting.Name}"))
            .Order(StringComparer.Ordinal)];
    }
}
