using StudyBot.TestSupport;

namespace StudyBot.Tests.Peers;

/// <summary>What the checks with clients and documents of others need besides .NET.</summary>
internal static class PeerTools
{
    private const string ClientsFolder = "tests/peers";

    private const string TwinFolder = "tests/peers/digital-twin";

    private const string EmulateFolder = "tests/peers/emulate";

    public static string Folder { get; } = Repository.PathOf(ClientsFolder);

    /// <summary>A server of others. Apart from the clients, because it is large.</summary>
    public static string Twin { get; } = Repository.PathOf(TwinFolder);

    /// <summary>A Slack Web API of others.</summary>
    public static string Emulate { get; } = Repository.PathOf(EmulateFolder);

    /// <summary>Samples of what Slack sends.</summary>
    public static string SlackSamples { get; } = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "specs", "slack"));

    /// <summary>Discord's own description of its REST interface.</summary>
    public static string OpenApi { get; } =
        Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "specs", "discord-openapi.json"));

    /// <summary>What is missing and how to get it; null when all is there.</summary>
    public static string? Missing { get; } = MissingIn(ClientsFolder);

    /// <inheritdoc cref="Missing"/>
    public static string? TwinMissing { get; } = MissingIn(TwinFolder);

    /// <inheritdoc cref="Missing"/>
    public static string? EmulateMissing { get; } = MissingIn(EmulateFolder);

    private static string? MissingIn(string folder) =>
        !IsOnPath("node") ? "Node.js is not installed."
        : !Directory.Exists(Repository.PathOf($"{folder}/node_modules")) ? $"The npm modules are not installed: run npm ci in {folder}."
        : null;

    private static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(directory => File.Exists(Path.Combine(directory, program)));
}
