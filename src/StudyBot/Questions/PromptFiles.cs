using StudyBot.Core.Questions;

namespace StudyBot.Questions;

/// <summary>The files of the bank at one moment.</summary>
/// <param name="Files">Those that could be read, in ordinal order of their paths.</param>
/// <param name="Unread">Why the others could not.</param>
/// <param name="Fingerprint">Equal for equal paths and contents, and only then.</param>
internal sealed record PromptFiles(IReadOnlyList<BankFile> Files, IReadOnlyList<BankProblem> Unread, string Fingerprint)
{
    public BankReading ReadBank() => BankReader.Read(Files, Unread);

    /// <summary>How many files there are below a folder, readable or not.</summary>
    public int CountBelow(string folder) =>
        Files.Select(file => file.Path).Concat(Unread.Select(problem => problem.Path)).Distinct()
            .Count(path => path.StartsWith($"{folder}/", StringComparison.Ordinal));
}
