using StudyBot.Discord.Models.Messages;

namespace StudyBot.Discord.Events;

/// <summary>Which attached files are read as part of an answer.</summary>
internal static class TextFiles
{
    public const int Largest = 20 * 1024;

    /// <summary>For the sentence that tells a member why a file does not count.</summary>
    public const string Rule = "Only .md and .txt files of up to 20 kB are read as part of an answer.";

    private static readonly string[] Extensions = [".md", ".txt"];

    public static bool IsRead(Attachment file) => file.Size <= Largest && Extensions.Contains(Path.GetExtension(file.Filename).ToLowerInvariant());

    /// <summary>What was written, and below it what the files say.</summary>
    public static string Join(string? content, IEnumerable<string> files) =>
        string.Join("\n\n", files.Prepend(content ?? "").Where(text => text.Length > 0));
}
