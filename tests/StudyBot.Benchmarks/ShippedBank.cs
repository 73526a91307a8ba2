using StudyBot.Core.Questions;

namespace StudyBot.Benchmarks;

/// <summary>The questions of this repository, found by walking up from the program.</summary>
internal static class ShippedBank
{
    public static QuestionBank Read()
    {
        var root = Find();
        BankFile[] files =
        [
            .. Directory.GetFiles(root, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(path => new BankFile(Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText(path))),
        ];
        var reading = BankReader.Read(files);
        return reading.Bank ??
            throw new InvalidOperationException($"{reading.Problems.Count} problems in the bank, the first: {reading.Problems[0]}");
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "prompts");
            if (Directory.Exists(Path.Combine(candidate, "questions")))
            {
                return candidate;
            }
        }

        throw new DirectoryNotFoundException("There is no prompts/ folder above the program.");
    }
}
