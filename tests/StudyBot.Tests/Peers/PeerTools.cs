using StudyBot.TestSupport;

namespace StudyBot.Tests.Peers;

/// <summary>What the checks with clients and documents of others need besides .NET.</summary>
internal static class PeerTools
{
    public static string Folder { get; } = Repository.PathOf("tests/peers");

    /// <summary>Discord's own description of its REST interface.</summary>
    public static string OpenApi { get; } =
        Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "specs", "discord-openapi.json"));

    /// <summary>What is missing and how to get it; null when all is there.</summary>
    public static string? Missing { get; } =
        !IsOnPath("node") ? "Node.js is not installed."
        : !Directory.Exists(Path.Combine(Folder, "node_modules")) ? "The npm modules are not installed: run npm ci in tests/peers."
        : null;

    private static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(directory => File.Exists(Path.Combine(directory, program)));
}
