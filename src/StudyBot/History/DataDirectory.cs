namespace StudyBot.History;

/// <summary>Where everything the bot keeps lives.</summary>
public sealed class DataDirectory
{
    public DataDirectory(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
    }

    public string Path { get; }

    public string DatabasePath => System.IO.Path.Combine(Path, "studybot.db");

    public string LockPath => System.IO.Path.Combine(Path, "studybot.lock");

    /// <exception cref="StartupException">The directory cannot be made or written.</exception>
    public void Ensure()
    {
        try
        {
            Directory.CreateDirectory(Path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                $"The data directory {Path} cannot be created: {failure.Message} Choose another with --data, or give this user the right to write there.",
                failure);
        }
    }
}
