using System.Text.RegularExpressions;
using StudyBot.Hosting;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Tests.Conventions;

/// <summary>There may be nowhere to build the image where the tests run; what can be read off the file is held here.</summary>
public sealed partial class DockerfileTests
{
    private static readonly string[] Lines = Repository.Read("Dockerfile").Replace("\\\n", " ").Split('\n');

    [Fact]
    public void Every_copied_path_exists_and_reaches_the_builder()
    {
        var sources = Instructions("COPY")
            .Where(copy => !copy.StartsWith("--from=", StringComparison.Ordinal))
            .SelectMany(copy => copy.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipLast(1))
            .ToList();
        var admitted = Repository.Read(".dockerignore").Split('\n').Where(line => line.StartsWith('!')).Select(line => line[1..]).ToHashSet();

        Assert.NotEmpty(sources);
        Assert.All(sources, source => Assert.True(Path.Exists(Repository.PathOf(source)), source));
        Assert.Equal(admitted.Order(), sources.Select(source => source.TrimEnd('/')).Order());
    }

    [Fact]
    public void Program_is_built_as_in_the_gate()
    {
        var gate = Repository.Read(".ci/run").Split('\n');

        var commands = Instructions("RUN").Where(run => run.StartsWith("dotnet ", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(commands);
        Assert.All(commands, command => Assert.Contains(gate, line => line.StartsWith(command, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_variable_is_a_setting()
    {
        var settings = Instructions("ENV")
            .SelectMany(line => Variable().Matches(line).Select(match => match.Groups["name"].Value.Replace("__", ":")))
            .ToList();

        Assert.NotEmpty(settings);
        Assert.All(settings, setting => Assert.Contains(setting, SettingNames.All));
    }

    [Fact]
    public void Image_keeps_its_things_in_a_volume_and_runs_as_nobody_in_particular()
    {
        Assert.Equal(["/data"], Instructions("VOLUME"));
        Assert.Contains(Instructions("ENV"), line => line.Contains("STUDYBOT_Data__Directory=/data ", StringComparison.Ordinal));
        Assert.Equal(["$APP_UID"], Instructions("USER"));
    }

    private static IEnumerable<string> Instructions(string name) =>
        Lines.Where(line => line.StartsWith(name + " ", StringComparison.Ordinal)).Select(line => line[(name.Length + 1)..].Trim());

    [GeneratedRegex("STUDYBOT_(?<name>[A-Za-z_]+)=")]
    private static partial Regex Variable();
}
