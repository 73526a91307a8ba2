using StudyBot.Core.Scoring.Judge.Prompting;
using StudyBot.Questions;

namespace StudyBot.Judging;

/// <summary>Reads the judge's prompts from <c>prompts/judge</c>. Read once: another prompt is another judge, and that is a restart worth.</summary>
internal static class JudgePromptFiles
{
    private const string Folder = "judge";

    /// <exception cref="StartupException">They are not there or cannot be read.</exception>
    public static JudgePrompts Read(PromptFolder prompts)
    {
        var folder = Path.Combine(prompts.FullPath, Folder);
        try
        {
            return new JudgePrompts(Directory.EnumerateFiles(folder, "*.md").ToDictionary(
                file => Path.GetFileNameWithoutExtension(file)!, File.ReadAllText)); // A file has a name.
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StartupException(
                $"The judge's prompts in {folder} cannot be read: {failure.Message} Put them back, or set Judge:Endpoint to \"\".", failure);
        }
    }
}
