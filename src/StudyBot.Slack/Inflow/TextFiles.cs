using StudyBot.Slack.Models.Files;
using StudyBot.Slack.Models.Messages;

namespace StudyBot.Slack.Inflow;

/// <summary>Which shared files are read as part of an answer.</summary>
internal static class TextFiles
{
    public const int Largest = 20 * 1024;

    /// <summary>For the sentence that tells a member why a file does not count.</summary>
    public const string Rule = "Only snippets and .md and .txt files of up to 20 kB are read as part of an answer.";

    private const string Snippet = "snippet";
    private const string Deleted = "tombstone";

    private static readonly string[] Extensions = [".md", ".txt"];

    public static bool IsRead(FileObject file) => file.Size is null or <= Largest && IsText(file);

    /// <summary>Those that are still there.</summary>
    public static IEnumerable<FileObject> Of(Message message) => (message.Files ?? []).Where(file => file.Mode != Deleted);

    /// <summary>What was written, and below it what the files say.</summary>
    public static string Join(string text, IEnumerable<string> files) =>
        string.Join("\n\n", files.Prepend(text).Where(part => part.Length > 0));

    private static bool IsText(FileObject file) =>
        file.Mode == Snippet || Extensions.Contains(Path.GetExtension(file.Name ?? "").ToLowerInvariant());
}
