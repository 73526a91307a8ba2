namespace StudyBot.TestSupport;

/// <summary>The programs as they were built together with these tests.</summary>
public static class BuiltPrograms
{
    public static string Bot { get; } = Built("StudyBot");

    public static string PlaygroundHarness { get; } = Built("StudyBot.PlaygroundHarness");

    public static string DiscordHarness { get; } = Built("StudyBot.DiscordHarness");

    public static string SlackHarness { get; } = Built("StudyBot.SlackHarness");

    // The artifacts layout: artifacts/bin/<project>/<configuration>/, and the tests lie there themselves.
    private static string Built(string project)
    {
        var tests = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.GetFullPath(Path.Combine(tests.FullName, "..", "..", project, tests.Name, $"{project}.dll"));
    }
}
