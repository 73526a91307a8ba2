namespace StudyBot.TestSupport;

/// <summary>The working copy that the tests were built from.</summary>
public static class Repository
{
    private static readonly string[] NotOurs = [".git", ".idea", ".vs", "artifacts", "bin", "node_modules", "obj", "studybot-data", "TestResults"];

    public static string Root { get; } = Find();

    /// <summary>The full path of a file or folder, given with forward slashes from the root.</summary>
    public static string PathOf(string path) => Path.Combine(Root, path);

    public static string Read(string path) => File.ReadAllText(PathOf(path)).ReplaceLineEndings("\n");

    /// <summary>Paths from the root, with forward slashes, of all files with one of the endings; what tools leave behind is not among them.</summary>
    public static IReadOnlyList<string> Files(params string[] endings) =>
        [.. Walk(new DirectoryInfo(Root))
            .Select(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'))
            .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)];

    private static IEnumerable<FileInfo> Walk(DirectoryInfo directory) => directory.EnumerateFiles().Concat(directory.EnumerateDirectories()
        .Where(child => !NotOurs.Contains(child.Name))
        .SelectMany(Walk));

    private static string Find()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "StudyBot.sln")))
        {
            directory = directory.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return directory.FullName;
    }
}
