namespace StudyBot.History;

/// <summary>Where everything the bot keeps lives.</summary>
public sealed class DataDirectory
{
    public DataDirectory(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
    }

    /// <summary>
    /// The directory of the command line, else of <c>Data:Directory</c>, else <c>StudyBot</c> where this user's programs keep their files.
    /// </summary>
    public static DataDirectory Locate(string? given, IConfiguration configuration)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        var configured = configuration[$"{DataOptions.SectionName}:{nameof(DataOptions.Directory)}"];
        string?[] named = [given, configured, System.IO.Path.Combine(home, "StudyBot")];
        return new DataDirectory(named.First(path => !string.IsNullOrWhiteSpace(path))!); // The last one is never empty.
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
                $"The data directory {Path} cannot be created: {failure.Message} "
                + "Choose another with --data, or give this user the right to write there.",
                failure);
        }
    }
}
