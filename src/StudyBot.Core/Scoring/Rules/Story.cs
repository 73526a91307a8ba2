using StudyBot.Core.Scoring.Patterns;

namespace StudyBot.Core.Scoring.Rules;

/// <summary>Measures how far an answer speaks the language of the question's story.</summary>
internal static class Story
{
    /// <summary>Genuine answers take at most half of their words of content from the question.</summary>
    private const decimal ShareOfAll = 0.8m;

    private const int FewestWords = 10;

    /// <summary>Whether an answer says nothing but the question's words, in whatever order.</summary>
    public static bool IsAllOf(AnswerIndex index, CompiledQuestion question)
    {
        var words = 0;
        var shared = 0;
        for (var place = 0; place < index.Text.Count; place++)
        {
            var word = index.Text.Word(place);
            if (!FunctionWords.Contains(word) && !char.IsAsciiDigit(word[0]))
            {
                words++;
                shared += question.IsOfTheStoryAt(index, place) ? 1 : 0;
            }
        }

        return words >= FewestWords && shared > ShareOfAll * words;
    }

    /// <summary>The share of the answer's different words of content that the question's text uses too, copied runs aside.</summary>
    public static decimal ShareOf(AnswerIndex index, CompiledQuestion question)
    {
        var content = new HashSet<string>();
        var shared = 0;
        for (var place = 0; place < index.Text.Count; place++)
        {
            var word = index.Text.Word(place);
            if (index.IsSetAside(place) || FunctionWords.Contains(word) || !content.Add(word.ToString()))
            {
                continue;
            }

            shared += question.IsOfTheStoryAt(index, place) ? 1 : 0;
        }

        return content.Count == 0 ? 0 : (decimal)shared / content.Count;
    }
}
