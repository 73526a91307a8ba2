using StudyBot.Core.Questions.Reading;
using StudyBot.Core.Questions.Reading.Checks;

namespace StudyBot.Core.Questions;

/// <summary>Reads a bank from its files. Finds every mistake of every file in one go.</summary>
public static class BankReader
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int LargestFile = 256 * 1024;

    /// <summary>What authors are told of a larger one.</summary>
    public static string TooLarge { get; } =
        $"The file is larger than {LargestFile / 1024} kB; a question needs a tenth of that. Split it or remove what does not belong.";

    public static BankReading Read(IReadOnlyList<BankFile> files) => Read(files, []);

    /// <param name="unread">
    /// Why files could not be had at all. Such files count as present: nobody is told that the rubric inside is unknown.
    /// </param>
    public static BankReading Read(IReadOnlyList<BankFile> files, IReadOnlyList<BankProblem> unread)
    {
        var draft = new BankDraft();
        foreach (var problem in unread)
        {
            draft.AddUnread(problem);
        }

        foreach (var file in files)
        {
            BankFileReader.Read(file, draft);
        }

        BankCrossCheck.Check(draft);
        BankProblem[] problems = [.. draft.Problems.Distinct().Order()];
        return new BankReading(problems.Length == 0 ? draft.ToBank() : null, problems);
    }
}
