using System.Collections.Frozen;
using StudyBot.Core.Scoring.Patterns;
using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Rules;

/// <summary>Tells words that were shuffled, cut out or negated at random from sentences, however clumsy.</summary>
/// <remarks>
/// After "the", "we" or "would" English wants another word than "of" or a full stop. Of 5,000 answers of students and the bank's own texts one
/// in 500 has three such places and one in sixteen wrong, nearly all of those because of an abbreviation that looks like a little word ("the
/// IS"). Of reference answers cut down to every second or third word 19 in 20 have, and of those that lost every third word four in five. None
/// of eighty words has fewer articles and prepositions than one in forty. Negations are one word in twenty at most.
/// </remarks>
internal static class WordOrder
{
    private const int FewestMistakes = 3;
    private const decimal ShareOfMistakes = 0.05m;
    private const int WordsToTell = 80;
    private const int WordsForOne = 40;
    private const int FewestNegations = 5;
    private const decimal ShareOfNegations = 0.1m;

    private const string NotAfterPrepositions =
        """
        is are was were been has have had do does did will would can could should and or but because if than of so i we
        """;

    private static readonly FrozenDictionary<string, Follower>.AlternateLookup<ReadOnlySpan<char>> Followers = Table(
        new(
            "the an my our your their",
            """
            of to in at by for from with without into onto upon per and or but nor so because since if unless than then that which who what
            when where the a an this these those my our your their his its i we you he she it they is are was were be been am do does did has
            have had will would can could should may might must cannot not never
            """)
        {
            EndsNoSentence = true,
            TiesNouns = true,
        },
        new("of from into with by at", NotAfterPrepositions) { TiesNouns = true },
        new("in on for per about without", NotAfterPrepositions),
        new("to", "is are was were been has had did will would can could should and because if than of for by so i we to in on"),
        new("i we they", "the a an of to in it with that for at on by from not about what how is"),
        new("would could should will must can cannot", "the a an and or of to in on for with by from is are was were more"),
        new("is are was were be", "and but i we they than is are was were"),
        new("because if since when unless than so", "is are was were would has can must by"),
        new("and or but", "of and than be"),
        new("each every no", "the a and"),
        new("it this one same", "the a"),
        new("a", "the a i we it they our my this"));

    public static bool IsBroken(AnswerIndex index, ReadOnlySpan<bool> isRepeated)
    {
        var (prose, ties, places, mistakes) = (0, 0, 0, 0);
        for (var place = 0; place < index.Text.Count; place++)
        {
            var token = index.Text.Tokens[place];
            if (isRepeated[place] || token.IsCode)
            {
                continue;
            }

            prose += token.StartsItem ? 0 : 1;
            if (!Followers.TryGetValue(index.Text.Word(place), out var follower))
            {
                continue;
            }

            ties += follower.TiesNouns ? 1 : 0;
            var gap = place + 1 == index.Text.Count ? Gap.Sentence : index.Text.Tokens[place + 1].Before;
            if (gap == Gap.Space || (gap >= Gap.Sentence && follower.EndsNoSentence))
            {
                places++;
                mistakes += gap >= Gap.Sentence || follower.NotBefore.Contains(index.Text.Word(place + 1)) ? 1 : 0;
            }
        }

        return (prose >= WordsToTell && ties * WordsForOne < prose) ||
            IsMuch(mistakes, places, FewestMistakes, ShareOfMistakes) ||
            IsMuch(index.Negations.Count(negation => negation != Negation.None), index.Text.Count, FewestNegations, ShareOfNegations);
    }

    private static bool IsMuch(int count, int of, int fewest, decimal share) => count >= fewest && count > share * of;

    private static FrozenDictionary<string, Follower>.AlternateLookup<ReadOnlySpan<char>> Table(params IEnumerable<Follower> followers) =>
        followers.SelectMany(follower => Words(follower.Words).Select(word => KeyValuePair.Create(word, follower)))
            .ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();

    private static string[] Words(string words) => words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Words that want something behind them.</summary>
    /// <param name="Nothing">What it cannot be.</param>
    private sealed record Follower(string Words, string Nothing)
    {
        public bool EndsNoSentence { get; init; }

        /// <summary>Sentences have them, whatever they say; forms that terms were filled into often have none.</summary>
        public bool TiesNouns { get; init; }

        public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NotBefore { get; } =
            WordOrder.Words(Nothing).ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
