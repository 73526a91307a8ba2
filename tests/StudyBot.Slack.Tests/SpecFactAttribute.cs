using StudyBot.TestSupport;

namespace StudyBot.Slack.Tests;

/// <summary>A fact about Slack's own sample payloads, which lie beside the repository on some machines only.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SpecFactAttribute : FactAttribute
{
    public SpecFactAttribute() => Skip = Directory.Exists(Folder) ? null : "Slack's sample payloads (shared/specs/slack) are not beside the repository.";

    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "specs", "slack"));

    public static byte[] Read(string path) => File.ReadAllBytes(Path.Combine(Folder, path));
}
