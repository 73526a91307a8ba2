using StudyBot.TestSupport;

namespace StudyBot.Tests.Browser;

/// <summary>What the checks in a real browser need besides .NET.</summary>
internal static class BrowserTools
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "browser");

    /// <summary>What is missing and how to get it; null when all is there.</summary>
    public static string? Missing { get; } = FindMissing();

    private static string? FindMissing()
    {
        var chromium = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";
        var modules = Path.Combine(Folder, "node_modules", "playwright-core");
        return (IsOnPath("node"), Directory.Exists(modules), File.Exists(chromium)) switch
        {
            (false, _, _) => "Node.js is not installed.",
            (_, false, _) => "The npm modules are not installed: run npm ci in tests/browser.",
            (_, _, false) => $"There is no Chromium at {chromium}: install it, or name another in the environment variable CHROMIUM.",
            _ => null,
        };
    }

    private static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(directory => File.Exists(Path.Combine(directory, program)));
}
