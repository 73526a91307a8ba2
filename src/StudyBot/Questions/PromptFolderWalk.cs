using StudyBot.Core.Questions;

namespace StudyBot.Questions;

/// <summary>Goes through the folders below the prompts folder and never leaves it.</summary>
/// <param name="endings">In capitals: those of the files that are wanted.</param>
internal sealed class PromptFolderWalk(string root, IReadOnlyList<string> endings, List<BankFile> files, List<BankProblem> unread)
{
    private readonly string _realRoot = RealPath.Of(root);

    public void Add(string folder)
    {
        try
        {
            var directory = new DirectoryInfo(folder);
            if (!directory.Exists)
            {
                return;
            }

            if (directory.LinkTarget is not null)
            {
                Refuse(folder, "The folder is a link, and links to folders are not followed; put the files here.");
                return;
            }

            foreach (var entry in directory.EnumerateFileSystemInfos().Where(IsWanted))
            {
                AddEntry(entry);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Refuse(folder, $"The folder cannot be read: {exception.Message}");
        }
    }

    /// <summary>Hidden files belong to editors and to volumes; other files are notes.</summary>
    private bool IsWanted(FileSystemInfo entry) =>
        !entry.Name.StartsWith('.')
        && (entry is DirectoryInfo || endings.Contains(Path.GetExtension(entry.Name).ToUpperInvariant()));

    private void AddEntry(FileSystemInfo entry)
    {
        if (entry is DirectoryInfo)
        {
            Add(entry.FullName);
            return;
        }

        AddFile(entry.FullName);
    }

    private void AddFile(string file)
    {
        try
        {
            var real = RealPath.Of(file);
            if (!IsInside(real))
            {
                Refuse(file, "The file is a link to a place outside the prompts folder; put the file itself here.");
                return;
            }

            var reading = PromptFileReader.Read(real);
            if (reading.Text is { } text)
            {
                files.Add(new BankFile(RelativePath(file), text));
            }
            else
            {
                unread.Add(new BankProblem(RelativePath(file), reading.Line, reading.Problem));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Refuse(file, $"The file cannot be read: {exception.Message}");
        }
    }

    private void Refuse(string path, string message) => unread.Add(new BankProblem(RelativePath(path), 1, message));

    private bool IsInside(string path) => path.StartsWith(_realRoot + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private string RelativePath(string path) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
}
