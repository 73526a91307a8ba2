using System.Text.Json;
using StudyBot.Core.Questions;
using StudyBot.TestSupport;

namespace StudyBot.Core.Tests.Scoring;

/// <summary>The questions of this repository and the graded answers to them that may be tuned to.</summary>
internal static class Shipped
{
    private static readonly Lazy<QuestionBank> LazyBank = new(ReadBank);
    private static readonly Lazy<IReadOnlyDictionary<string, string>> LazyGoldens = new(ReadGoldens);

    public static QuestionBank Bank => LazyBank.Value;

    /// <summary>Answers by their id.</summary>
    public static IReadOnlyDictionary<string, string> Goldens => LazyGoldens.Value;

    public static QuestionEdition Edition(string questionId)
    {
        var question = Bank.FindQuestion(new QuestionId(questionId))!;
        return Bank.Edition(question, question.Tracks[0]);
    }

    private static QuestionBank ReadBank()
    {
        var root = Repository.PathOf("prompts");
        var files = Directory.GetFiles(root, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => new BankFile(Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText(path)));
        return BankReader.Read([.. files]).Bank!;
    }

    private static Dictionary<string, string> ReadGoldens() =>
        File.ReadLines(Repository.PathOf("prompts/golden/core.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(row => row.GetProperty("id").GetString()!, row => row.GetProperty("answer").GetString()!);
}
