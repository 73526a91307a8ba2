using StudyBot.Discord;
using StudyBot.Judging;
using StudyBot.Playground;
using StudyBot.Slack;

namespace StudyBot.Hosting;

/// <summary>Reads the settings, and refuses what would be a default that nobody chose.</summary>
public static class BotConfiguration
{
    private const string EnvironmentPrefix = "STUDYBOT_";

    private const string DiscordToken = $"{DiscordOptions.SectionName}:{nameof(DiscordOptions.Token)}";

    private const string JudgeEndpoint = $"{JudgeOptions.SectionName}:{nameof(JudgeOptions.Endpoint)}";

    private const string PlaygroundEnabled = $"{PlaygroundOptions.SectionName}:{nameof(PlaygroundOptions.Enabled)}";

    /// <summary>
    /// The file, then environment variables (<c>STUDYBOT_Playground__Port</c>), then the command line. Where people talk elsewhere, the
    /// Playground is off unless it was switched on.
    /// </summary>
    /// <exception cref="StartupException">The file is missing or unreadable, or something in it or in the environment is no setting.</exception>
    public static IConfigurationRoot Read(string? file, int? port, bool isPlayOnly = false)
    {
        var path = Path.GetFullPath(file ?? "appsettings.json");
        if (file is not null && !File.Exists(path))
        {
            throw new StartupException($"There is no configuration file {path}. Copy appsettings.example.json there, or leave out --config.");
        }

        var overrides = new Dictionary<string, string?>();
        if (port is { } given)
        {
            overrides[$"{PlaygroundOptions.SectionName}:{nameof(PlaygroundOptions.Port)}"] = given.ToString();
        }

        var written = ReadFile(path);
        var environment = new ConfigurationBuilder().AddEnvironmentVariables(EnvironmentPrefix).Build();
        Refuse([.. Unknown(written, path), .. Unknown(environment)]);
        var all = new ConfigurationBuilder().AddConfiguration(written).AddConfiguration(environment).AddInMemoryCollection(overrides).Build();
        Refuse(SettingValues.Problems(all));
        if (isPlayOnly)
        {
            foreach (var switchedOff in SlackServiceCollectionExtensions.Switches.Append(DiscordToken).Append(JudgeEndpoint))
            {
                all[switchedOff] = "";
            }

            all[PlaygroundEnabled] = bool.TrueString;
        }
        else if (DiscordServiceCollectionExtensions.IsConfigured(all) || SlackServiceCollectionExtensions.IsConfigured(all))
        {
            all[PlaygroundEnabled] ??= bool.FalseString;
        }

        return all;
    }

    private static IConfigurationRoot ReadFile(string path)
    {
        try
        {
            return new ConfigurationBuilder().AddJsonFile(path, optional: true).Build();
        }
        catch (InvalidDataException failure)
        {
            throw new StartupException($"The configuration file {path} cannot be read: {failure.GetBaseException().Message}", failure);
        }
    }

    private static IEnumerable<string> Unknown(IConfiguration written, string path) =>
        from setting in SettingNames.Unknown(written.GetChildren())
        select Sentence($"The configuration file {path} sets", setting.Key, setting.Meant);

    /// <summary>
    /// Only variables with a section are settings. The others are none of ours: for a service called studybot, Kubernetes sets
    /// STUDYBOT_PORT and more.
    /// </summary>
    private static IEnumerable<string> Unknown(IConfiguration environment) =>
        from setting in SettingNames.Unknown(environment.GetChildren().Where(section => section.GetChildren().Any()))
        select Sentence("The environment sets", Variable(setting.Key), setting.Meant is { } meant ? Variable(meant) : null);

    private static string Sentence(string where, string name, string? meant) => meant is null
        ? $"{where} {name}, which is no setting. There are: {string.Join(", ", SettingNames.All)}."
        : $"{where} {name}, which is no setting. Did you mean {meant}?";

    private static string Variable(string key) => EnvironmentPrefix + key.Replace(":", "__");

    private static void Refuse(IReadOnlyList<string> problems)
    {
        if (problems.Count > 0)
        {
            throw new StartupException(string.Join(Environment.NewLine, problems));
        }
    }
}
