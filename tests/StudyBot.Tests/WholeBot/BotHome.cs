using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StudyBot.Core.History;
using StudyBot.History;
using StudyBot.TestSupport;
using StudyBot.TestSupport.Questions;

namespace StudyBot.Tests.WholeBot;

/// <summary>What stays when a bot ends: its data directory, its configuration and questions, and the time.</summary>
internal sealed class BotHome : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    /// <param name="now">A Monday, 08:00 UTC, when left out.</param>
    /// <param name="prompts">A folder of questions; the sample bank with its one track when left out.</param>
    /// <param name="port">0 takes a free one.</param>
    /// <param name="clock">The time of others, too; one of its own when left out.</param>
    /// <param name="settings">Further sections of the configuration.</param>
    public BotHome(DateTimeOffset? now = null, string? prompts = null, int port = 0, ManualTimeProvider? clock = null, params (string Section, object Values)[] settings)
    {
        Clock = clock ?? new ManualTimeProvider(now ?? Some.Monday);
        if (prompts is null)
        {
            SampleBank.Write(Prompts);
        }

        var sections = settings.ToDictionary(setting => setting.Section, setting => setting.Values);
        sections["Prompts"] = new { Directory = prompts ?? Prompts };
        sections["Playground"] = new { Port = port };
        File.WriteAllText(ConfigurationFile, JsonSerializer.Serialize(sections));
    }

    public ManualTimeProvider Clock { get; }

    public string Data => _directory.File("data");

    public string Prompts => _directory.File("prompts");

    public string ConfigurationFile => _directory.File("settings.json");

    /// <summary>The arguments that make a verb use this home.</summary>
    public string[] Arguments(params string[] verb) => [.. verb, "--data", Data, "--config", ConfigurationFile];

    public DataDirectory DataDirectory => new(Data);

    public string Write(string name, string text)
    {
        var path = _directory.File(name);
        File.WriteAllText(path, text);
        return path;
    }

    public async Task<T> ReadAsync<T>(Func<StudyBotDbContext, Task<T>> read)
    {
        await using var history = OpenHistory();
        return await read(history);
    }

    public async Task ChangeAsync(Func<StudyBotDbContext, Task> change)
    {
        await using var history = OpenHistory();
        await change(history);
        await history.SaveChangesAsync();
    }

    public void Dispose() => _directory.Dispose();

    private StudyBotDbContext OpenHistory()
    {
        var options = new DbContextOptionsBuilder<StudyBotDbContext>();
        options.UseHistoryFile(DataDirectory.DatabasePath);
        return new StudyBotDbContext(options.Options);
    }
}
