using System.Security.Cryptography;
using System.Text;
using StudyBot.Core.Questions;

namespace StudyBot.Questions;

/// <summary>Reads the files of the bank. What cannot be read becomes a problem, never an exception.</summary>
internal sealed class PromptFolder(string path)
{
    public const string QuestionsFolder = "questions";
    public const string RubricsFolder = "rubrics";
    public const string TracksFolder = "tracks";

    private const string GoldenFolder = "golden";

    private static readonly string[] BankEndings = [".YAML", ".YML"];
    private static readonly string[] GoldenEndings = [".JSONL"];

    /// <summary>The bank's part of the prompts folder; judge prompts and plans have their own readers.</summary>
    private static readonly string[] Folders = [TracksFolder, RubricsFolder, "synonyms", QuestionsFolder];

    public string FullPath { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    /// <summary>The folder the configuration names, or else the nearest one.</summary>
    public static PromptFolder Configured(IConfiguration configuration) => new(PromptsLocation.Find(
        configuration[$"{PromptsOptions.SectionName}:{nameof(PromptsOptions.Directory)}"],
        AppContext.BaseDirectory,
        Directory.GetCurrentDirectory()));

    /// <exception cref="StartupException">The files have mistakes; the message lists them.</exception>
    public QuestionBank ReadBank()
    {
        var reading = Read().ReadBank();
        return reading.Bank ?? throw new StartupException(QuestionBankReport.Of(FullPath, reading.Problems));
    }

    public PromptFiles Read() => Read(Folders, BankEndings);

    /// <summary>The files of graded answers.</summary>
    public PromptFiles ReadGoldens() => Read([GoldenFolder], GoldenEndings);

    private PromptFiles Read(IReadOnlyList<string> folders, IReadOnlyList<string> endings)
    {
        var files = new List<BankFile>();
        var unread = new List<BankProblem>();
        if (Directory.Exists(FullPath))
        {
            var walk = new PromptFolderWalk(FullPath, endings, files, unread);
            foreach (var folder in folders)
            {
                walk.Add(Path.Combine(FullPath, folder));
            }
        }
        else
        {
            unread.Add(new BankProblem(
                BankProblem.WholeBank, 1, $"There is no folder {FullPath}; create it or set Prompts:Directory."));
        }

        files.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
        unread.Sort();
        return new PromptFiles(files, unread, Fingerprint(files, unread));
    }

    private static string Fingerprint(List<BankFile> files, List<BankProblem> unread)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in files.SelectMany(file => new[] { file.Path, file.Text }).Concat(unread.Select(problem => problem.ToString())))
        {
            // No file contains NUL, so it keeps neighbouring parts apart.
            hash.AppendData(Encoding.UTF8.GetBytes(part + '\0'));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
