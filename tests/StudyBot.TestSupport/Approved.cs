using System.Runtime.CompilerServices;
using Xunit;

namespace StudyBot.TestSupport;

/// <summary>Compares a rendered text with the one somebody has read and approved.</summary>
public static class Approved
{
    /// <summary>
    /// Holds <paramref name="actual"/> against <c>[test class].[test].approved.txt</c> beside the test. On a difference the text is
    /// left in <c>.received.txt</c>, ready to be read and renamed.
    /// </summary>
    public static void Matches(string actual, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(testFile)!, $"{Path.GetFileNameWithoutExtension(testFile)}.{test}");
        var (approvedFile, receivedFile) = ($"{stem}.approved.txt", $"{stem}.received.txt");
        var received = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        var approved = File.Exists(approvedFile) ? File.ReadAllText(approvedFile).ReplaceLineEndings("\n") : "";
        if (received == approved)
        {
            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, received);
        Assert.Fail($"Read {Path.GetFileName(receivedFile)}; if it is right, rename it to {Path.GetFileName(approvedFile)}.\n\n{received}");
    }
}
