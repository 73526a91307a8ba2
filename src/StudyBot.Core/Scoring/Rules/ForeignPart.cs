using StudyBot.Core.Scoring.Patterns;
using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Rules;

/// <summary>Finds lines that answer another question, in an answer that speaks of this one.</summary>
/// <remarks>
/// What tells them is what tells a whole answer that is off topic, and that they hardly use a word of the question or of its reference answers:
/// 22 % of their words of content on average, where parts of answers to the question have 47 %.
/// </remarks>
internal sealed class ForeignPart(AnswerIndex index, CompiledQuestion question, IReadOnlyList<IReadOnlyList<TokenSpan>> subjects)
{
    /// <summary>Less is a remark.</summary>
    private const int FewestWords = 60;

    /// <summary>From one known word in three on it is likelier to be about this question than about another.</summary>
    private const int WordsForOneKnown = 3;

    /// <summary>Of 80 genuine answers two have a part with as many words too many, of answers with another one pasted under them 95 in 100.</summary>
    private const int FewestTooMany = 15;

    /// <summary>Null where there is none.</summary>
    public TokenSpan? Find()
    {
        if (index.Text.Count <= FewestWords)
        {
            return null;
        }

        var counts = CountWords();
        var part = LeastKnown(counts);
        return part.Length >= FewestWords && IsForeign(part, counts) ? part : null;
    }

    /// <summary>The lines in a row that have most words more than a text with so many known ones would have.</summary>
    private TokenSpan LeastKnown((int Content, int Story, int Known)[] counts)
    {
        var (best, most) = (new TokenSpan(0, 0), FewestTooMany - 1);
        var (start, least) = (0, 0);
        for (var end = 1; end <= index.Text.Count; end++)
        {
            if (end < index.Text.Count && index.Text.Tokens[end].Before < Gap.Line)
            {
                continue;
            }

            var sum = counts[end].Content - (WordsForOneKnown * counts[end].Known);
            if (sum - least > most)
            {
                (best, most) = (new TokenSpan(start, end), sum - least);
            }

            if (sum <= least)
            {
                (start, least) = (end, sum);
            }
        }

        return best;
    }

    private bool IsForeign(TokenSpan part, (int Content, int Story, int Known)[] counts)
    {
        var subjectsInside = subjects.Count(places => places.Any(place => place.Start >= part.Start && place.End <= part.End));
        var content = counts[part.End].Content - counts[part.Start].Content;
        var story = counts[part.End].Story - counts[part.Start].Story;
        return !SubjectGate.IsAboutTheQuestion(subjectsInside, coverage: 0, content == 0 ? 0 : (decimal)story / content);
    }

    /// <summary>For each place the words of content before it, those of the question among them, and those of it or a reference.</summary>
    private (int Content, int Story, int Known)[] CountWords()
    {
        var counts = new (int Content, int Story, int Known)[index.Text.Count + 1];
        for (var place = 0; place < index.Text.Count; place++)
        {
            counts[place + 1] = counts[place];
            if (!index.IsSetAside(place) && !FunctionWords.Contains(index.Text.Word(place)))
            {
                var isOfTheStory = question.IsOfTheStoryAt(index, place);
                counts[place + 1].Content++;
                counts[place + 1].Story += isOfTheStory ? 1 : 0;
                counts[place + 1].Known += isOfTheStory || question.IsOfAReferenceAt(index, place) ? 1 : 0;
            }
        }

        return counts;
    }
}
