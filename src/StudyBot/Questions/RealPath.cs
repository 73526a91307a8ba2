namespace StudyBot.Questions;

/// <summary>Resolves every link in a path, also those of the folders on the way.</summary>
internal static class RealPath
{
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var root = Path.GetPathRoot(full) ?? "";
        return full[root.Length..]
            .Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(root, (resolved, name) => Follow(Path.Combine(resolved, name)));
    }

    private static string Follow(string path) =>
        Directory.ResolveLinkTarget(path, returnFinalTarget: true) is { } target ? Of(target.FullName) : path;
}
