using StudyBot.Core.Scoring.Patterns;

namespace StudyBot.Core.Scoring.Rules;

/// <summary>Measures how far an answer speaks the language of the question's story.</summary>
internal static class Story
{
    /// <summary>The share of the answer's different words of content that the question's text uses too, copied runs aside.</summary>
    public static decimal ShareOf(AnswerIndex index, CompiledQuestion question)
    {
        var content = new HashSet<string>();
        var shared = 0;
        for (var place = 0; place < index.Text.Count; place++)
        {
            var word = index.Text.Word(place);
            if (FunctionWords.Contains(word) || !content.Add(word.ToString()))
            {
                continue;
            }

            foreach (var number in index.NumbersAt(place))
            {
                shared += question.IsOfTheStory[number] ? 1 : 0;
            }
        }

        return content.Count == 0 ? 0 : (decimal)shared / content.Count;
    }
}
