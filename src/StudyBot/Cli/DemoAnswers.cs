using StudyBot.Core.Questions;

namespace StudyBot.Cli;

/// <summary>
/// Answers for the demo, made of the question's own model answer: one member knows most of it, one half and improves it, one little and not
/// every day.
/// </summary>
internal static class DemoAnswers
{
    public static DemoAnswer Of(Question question, int day, int member)
    {
        var sentences = Sentences(question.ReferenceAnswers[0]);
        return member switch
        {
            0 => new DemoAnswer(Part(sentences, 0.8)),
            1 => new DemoAnswer(Part(sentences, 0.3), day % 2 == 0 ? Part(sentences, 0.55) : ""),
            _ => day % 3 == 1 ? new DemoAnswer("") : new DemoAnswer(Part(sentences, 0.2)),
        };
    }

    private static string Part(IReadOnlyList<string> sentences, double share) =>
        string.Join(' ', sentences.Take(Math.Max(1, (int)(sentences.Count * share))));

    private static IReadOnlyList<string> Sentences(string text) =>
        [.. text.ReplaceLineEndings(" ").Split(". ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(sentence => sentence.EndsWith('.') ? sentence : sentence + ".")];
}
