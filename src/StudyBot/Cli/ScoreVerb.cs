using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using StudyBot.Core.Questions;
using StudyBot.Core.Scoring;
using StudyBot.Core.Text;
using StudyBot.Questions;

namespace StudyBot.Cli;

/// <summary><c>score</c>: one answer against one question, explained.</summary>
internal static partial class ScoreVerb
{
    private const int LargestFile = 1_000_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="BadUsageException">There is no such question or file.</exception>
    public static int Run(IConfiguration configuration, string questionId, string answerFile, bool isJson, TextWriter output)
    {
        var bank = PromptFolder.Configured(configuration).ReadBank();
        var question = bank.FindQuestion(new QuestionId(questionId)) ?? throw new BadUsageException(NoQuestion(bank, questionId));
        var score = new RuleScorer().Score(bank.Edition(question, question.Tracks[0]), ReadAnswer(answerFile));
        if (isJson)
        {
            output.WriteLine(JsonSerializer.Serialize(score, ScoreJson.Default.AnswerScore));
        }
        else
        {
            Write(score, question, output);
        }

        return ExitCodes.Fine;
    }

    private static void Write(AnswerScore score, Question question, TextWriter output)
    {
        output.WriteLine($"{score.Total:0.0} of 10: {question.Title} ({question.Id}, version {question.Version})");
        foreach (var criterion in score.Criteria)
        {
            output.WriteLine();
            output.WriteLine(
                $"{criterion.Name}: level {criterion.Level} of 4, "
                + $"{criterion.Points:0.##} of {criterion.Weight:0.##} points; {criterion.Reason}");
            foreach (var evidence in criterion.Evidence)
            {
                output.WriteLine($"  {evidence.ConceptId}: \"{evidence.Quote.ReplaceLineEndings(" ")}\"");
            }

            if (criterion.Missing.Count > 0)
            {
                output.WriteLine($"  missing: {string.Join(", ", criterion.Missing)}");
            }
        }

        output.WriteLine();
        foreach (var line in new[] { score.Rationale.Right, score.Rationale.Missing, score.Rationale.NextStep })
        {
            if (line is not null)
            {
                output.WriteLine(line);
            }
        }

        if (score.ReviewReasons.Count > 0)
        {
            output.WriteLine($"A person should look: {string.Join(", ", score.ReviewReasons.Select(InWords))}.");
        }
    }

    /// <summary>The names are words already: <c>VeryShort</c> is "very short".</summary>
    private static string InWords(ReviewReason reason) => JsonNamingPolicy.KebabCaseLower.ConvertName($"{reason}").Replace('-', ' ');

    private static string NoQuestion(QuestionBank bank, string typed)
    {
        var nearest = NearestMatch.Find(typed, bank.Questions.Select(question => question.Id.Value));
        return nearest is null
            ? $"There is no question \"{typed}\" among the {bank.Questions.Count} in the bank; "
                + "the ids are the names of the files below prompts/questions."
            : $"There is no question \"{typed}\". Did you mean {nearest}?";
    }

    private static string ReadAnswer(string path)
    {
        if (Directory.Exists(path))
        {
            throw new BadUsageException($"{path} is a folder; --answer-file takes a text file.");
        }

        try
        {
            var length = new FileInfo(path).Length;
            if (length > LargestFile)
            {
                throw new BadUsageException($"{path} has {length:#,0} bytes; an answer has at most {LargestFile:#,0}.");
            }

            var text = File.ReadAllText(path, Strict);
            return text.Contains('\0') ? throw new BadUsageException(NoText(path)) : text;
        }
        catch (DecoderFallbackException failure)
        {
            throw new BadUsageException(NoText(path), failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BadUsageException($"The answer file {path} cannot be read: {failure.Message}", failure);
        }
    }

    private static string NoText(string path) => $"The answer file {path} is no text; save the answer as plain text in UTF-8.";

    [JsonSourceGenerationOptions(
        PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true)]
    [JsonSerializable(typeof(AnswerScore))]
    private sealed partial class ScoreJson : JsonSerializerContext;
}
