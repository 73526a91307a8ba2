namespace StudyBot.Questions;

/// <summary>Finds the folder with the question bank.</summary>
internal static class PromptsLocation
{
    private const string FolderName = "prompts";

    /// <summary>The full path of the folder, which need not exist: then reading it says so.</summary>
    public static string Find(string? configured, string applicationDirectory, string currentDirectory)
    {
        if (!string.IsNullOrWhiteSpace(configured))
        {
            return Path.GetFullPath(configured, currentDirectory);
        }

        return FindUpwards(applicationDirectory) ?? FindUpwards(currentDirectory) ?? Path.Combine(currentDirectory, FolderName);
    }

    private static string? FindUpwards(string start)
    {
        for (var directory = new DirectoryInfo(start); directory is not null; directory = directory.Parent)
        {
            var candidate = Path.Combine(directory.FullName, FolderName);

            // Other things are called prompts, too.
            if (Directory.Exists(Path.Combine(candidate, PromptFolder.QuestionsFolder)))
            {
                return candidate;
            }
        }

        return null;
    }
}
