using StudyBot.Core.Scoring.Patterns;
using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Rules;

/// <summary>Tells answers that take back what they say, sentence by sentence ("it is not true that ...").</summary>
internal static class Denial
{
    private const int FewestSentences = 3;
    private const decimal ShareOfSentences = 0.5m;

    /// <summary>"is not really the case that".</summary>
    private const int ReachOfTheNegation = 4;

    public static bool IsAllOf(AnswerIndex index)
    {
        var sentences = 0;
        var denied = 0;
        for (var place = 0; place < index.Text.Count; place++)
        {
            var token = index.Text.Tokens[place];
            sentences += token.Before >= Gap.Sentence || token.StartsItem ? 1 : 0;
            denied += IsDenied(index, place) ? 1 : 0;
        }

        return denied >= FewestSentences && denied > ShareOfSentences * sentences;
    }

    private static bool IsDenied(AnswerIndex index, int place) =>
        place > 0 && index.Text.Word(place) is "that" && index.Text.Word(place - 1) switch
        {
            "wrong" or "false" or "untrue" => true,
            "true" or "case" or "right" or "correct" => IsNegated(index, place - 1),
            _ => false,
        };

    private static bool IsNegated(AnswerIndex index, int end) =>
        index.Negations.AsSpan(Math.Max(0, end - ReachOfTheNegation)..end).ContainsAnyExcept(Negation.None);
}
