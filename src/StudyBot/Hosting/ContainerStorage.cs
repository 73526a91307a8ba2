using StudyBot.Questions;

namespace StudyBot.Hosting;

/// <summary>Whether what the bot keeps outlives the container it runs in.</summary>
internal static class ContainerStorage
{
    private const string MountTable = "/proc/self/mountinfo";

    /// <summary>The length of the name Docker gives to a volume that nobody has named.</summary>
    private const int AnonymousNameLength = 64;

    /// <returns>What is wrong with keeping things in <paramref name="path"/>; null when nothing is, or this is no container.</returns>
    public static string? Objection(string path) =>
        Environment.GetEnvironmentVariable("DOTNET_RUNNING_IN_CONTAINER") == "true" && File.Exists(MountTable)
            ? Objection(RealPath.Of(path), File.ReadLines(MountTable))
            : null;

    public static string Fix(string path) => $"Start the container with a named volume: --volume studybot:{path}";

    /// <param name="mounts">Lines as in <c>/proc/self/mountinfo</c> (proc(5)): the 4th field is the root within its file system, the 5th the mount point.</param>
    public static string? Objection(string path, IEnumerable<string> mounts)
    {
        var holding = mounts
            .Select(line => line.Split(' '))
            .Where(fields => fields.Length > 4 && IsWithin(path, Unescaped(fields[4])))
            .MaxBy(fields => fields[4].Length);
        return holding switch
        {
            null => null,
            [_, _, _, _, "/", ..] => $"{path} is inside the container: everything StudyBot keeps is lost when the container is removed.",
            [_, _, _, var root, ..] when IsAnonymous(root) => $"{path} is in a volume without a name: a new container will not find what StudyBot keeps.",
            _ => null,
        };
    }

    private static bool IsWithin(string path, string mountPoint) =>
        mountPoint == "/" || path == mountPoint || path.StartsWith(mountPoint + "/", StringComparison.Ordinal);

    private static bool IsAnonymous(string root) =>
        root.Split('/') is [.., "volumes", { Length: AnonymousNameLength } name, "_data"] && name.All(char.IsAsciiHexDigitLower);

    private static string Unescaped(string field) => field.Replace("\\040", " ");
}
