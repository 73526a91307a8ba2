using System.Text.Json;
using StudyBot.Core.Scoring;
using StudyBot.Core.Text;

namespace StudyBot.Core.Questions.Golden;

/// <summary>One line of a file of graded answers while it is being checked.</summary>
internal sealed class GoldenRow(string path, int line, List<BankProblem> problems)
{
    private const string Levels = "levels";
    private const string SecondLevels = "second";

    private static readonly string[] Keys = ["id", "question", "question_version", "answer", Levels, SecondLevels];

    public void Add(string message) => problems.Add(new BankProblem(path, line, message));

    /// <param name="seen">Where each id was used before.</param>
    public void Check(JsonElement row, QuestionBank bank, Dictionary<string, string> seen)
    {
        if (row.ValueKind != JsonValueKind.Object)
        {
            Add("The line is not an object; it begins with '{'.");
            return;
        }

        CheckKeys(row);
        CheckId(row, seen);
        CheckAnswer(row);
        if (FindQuestion(row, bank) is { } question)
        {
            CheckVersion(row, question);
            CheckLevels(row, question, Levels, isRequired: true);
            CheckLevels(row, question, SecondLevels, isRequired: false);
        }
    }

    private void CheckKeys(JsonElement row)
    {
        foreach (var twice in row.EnumerateObject().GroupBy(property => property.Name).Where(group => group.Count() > 1))
        {
            Add($"'{twice.Key}' is given twice; keep one.");
        }

        foreach (var key in row.EnumerateObject().Select(property => property.Name).Where(name => !Keys.Contains(name)))
        {
            Add($"Unknown key '{key}'; the keys are {string.Join(", ", Keys)}.");
        }
    }

    private void CheckId(JsonElement row, Dictionary<string, string> seen)
    {
        if (Text(row, "id") is not { } id)
        {
            Add("'id' is missing; give each answer a name of its own.");
        }
        else if (!seen.TryAdd(id, $"{path}:{line}"))
        {
            Add($"The id '{id}' is taken by {seen[id]}; give each answer a name of its own.");
        }
    }

    private void CheckAnswer(JsonElement row)
    {
        if (Text(row, "answer") is null)
        {
            Add("'answer' is missing or empty.");
        }
    }

    private Question? FindQuestion(JsonElement row, QuestionBank bank)
    {
        if (Text(row, "question") is not { } id)
        {
            Add("'question' is missing; it is the id of a question of the bank.");
            return null;
        }

        var question = bank.FindQuestion(new QuestionId(id));
        if (question is null)
        {
            var nearest = NearestMatch.Find(id, bank.Questions.Select(known => known.Id.Value));
            Add($"There is no question '{id}'." + (nearest is null ? "" : $" Did you mean '{nearest}'?"));
        }

        return question;
    }

    private void CheckVersion(JsonElement row, Question question)
    {
        if (!row.TryGetProperty("question_version", out var version) || !IsWhole(version, out var number) || number < 1)
        {
            Add("'question_version' is the version of the question that the answer was graded for, from 1 on.");
        }
        else if (number > question.Version)
        {
            Add($"'question_version' is {number}, but the question is at version {question.Version}.");
        }
    }

    private void CheckLevels(JsonElement row, Question question, string key, bool isRequired)
    {
        if (!row.TryGetProperty(key, out var levels))
        {
            if (isRequired)
            {
                Add($"'{key}' is missing; it holds a level for each criterion of the question.");
            }

            return;
        }

        if (levels.ValueKind != JsonValueKind.Object)
        {
            Add($"'{key}' is not an object of criteria and levels.");
            return;
        }

        var criteria = question.Criteria.Select(criterion => criterion.Id).ToList();
        foreach (var level in levels.EnumerateObject())
        {
            CheckLevel(level, criteria, key);
        }

        foreach (var missing in criteria.Where(id => !levels.TryGetProperty(id, out _)))
        {
            Add($"'{key}' has no level for '{missing}'.");
        }
    }

    private void CheckLevel(JsonProperty level, List<string> criteria, string key)
    {
        if (!criteria.Contains(level.Name))
        {
            Add($"'{key}' has '{level.Name}', but the question is scored on {string.Join(", ", criteria)}.");
        }
        else if (!IsWhole(level.Value, out var number) || number is < 0 or > ScoreArithmetic.HighestLevel)
        {
            Add($"'{key}' gives '{level.Name}' the level {level.Value.GetRawText()}; levels are 0 to {ScoreArithmetic.HighestLevel}.");
        }
    }

    private static bool IsWhole(JsonElement value, out int number)
    {
        number = 0;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out number);
    }

    private static string? Text(JsonElement row, string key) =>
        row.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString())
            ? value.GetString()
            : null;
}
