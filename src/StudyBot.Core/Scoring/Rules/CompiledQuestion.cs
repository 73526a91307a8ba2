using StudyBot.Core.Questions;
using StudyBot.Core.Scoring.Patterns;
using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Rules;

/// <summary>A question with its patterns ready to be searched for. The track does not matter to it.</summary>
internal sealed class CompiledQuestion
{
    /// <summary>For each number of the lexicon whether the question's text uses the word.</summary>
    private readonly bool[] _isOfTheStory;

    public CompiledQuestion(QuestionEdition edition)
    {
        var question = edition.Question;
        var compiler = new PatternCompiler(edition.Synonyms);
        Synonyms = edition.Synonyms;
        Criteria = [.. question.Criteria.Select(criterion => Compile(criterion, compiler))];
        Subject = [.. question.Subject.Select(pattern => compiler.Compile([pattern]))];
        Sets = compiler.Sets();
        Lexicon = compiler.Lexicon;
        CopyOfTheQuestion = new CopiedRuns([question.Title, question.Prompt, question.FollowUp, .. question.Hints, .. TextsOf(edition.Rubric)]);
        CopyOfAReference = new CopiedRuns(question.ReferenceAnswers);
        var story = ContentStems($"{question.Title}\n{question.Prompt}").ToHashSet();
        References = [.. question.ReferenceAnswers.Select(text => Compile(ContentStems(text), story))];
        _isOfTheStory = Mark(story);
        IsOfAReference = Mark(References.SelectMany(reference => reference.InOrder));
    }

    /// <summary>The table it was compiled with.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Synonyms { get; }

    public IReadOnlyList<CompiledCriterion> Criteria { get; }

    public IReadOnlyList<CompiledPattern[]> Subject { get; }

    public CompiledPattern[][] Sets { get; }

    public Lexicon Lexicon { get; }

    public CopiedRuns CopyOfTheQuestion { get; }

    public CopiedRuns CopyOfAReference { get; }

    public IReadOnlyList<CompiledReference> References { get; }

    /// <summary>For each number of the lexicon whether a reference answer uses the word and the question's text does not.</summary>
    public bool[] IsOfAReference { get; }

    private static CompiledCriterion Compile(QuestionCriterion criterion, PatternCompiler compiler) => new(
        criterion,
        criterion.Needed > 0 ? criterion.Needed : LevelRule.DefaultNeeded(criterion.Concepts),
        [.. criterion.Concepts.Select(concept => new CompiledConcept(
            concept, compiler.Compile(concept.Any), concept.With is { } with ? compiler.Compile(with.Any) : null))],
        [.. criterion.AntiConcepts.Select(anti => new CompiledAntiConcept(anti, compiler.Compile(anti.Any)))]);

    /// <summary>Whether the question's text uses a word of an answer too.</summary>
    public bool IsOfTheStoryAt(AnswerIndex index, int place) => IsAny(index.NumbersAt(place), _isOfTheStory);

    /// <summary>Whether a reference answer uses a word of an answer too, and the question's text does not.</summary>
    public bool IsOfAReferenceAt(AnswerIndex index, int place) => IsAny(index.NumbersAt(place), IsOfAReference);

    /// <summary>Members can read the rubric, so reciting it shows nothing.</summary>
    private static IEnumerable<string> TextsOf(Rubric rubric) => rubric.Criteria.SelectMany(criterion => criterion.Levels.Prepend(criterion.Asks));

    private static CompiledReference Compile(List<int> words, HashSet<int> story) =>
        new([.. words.Distinct()], [.. words.Where(word => !story.Contains(word))]);

    private static bool IsAny(ReadOnlySpan<int> numbers, bool[] marks)
    {
        foreach (var number in numbers)
        {
            if (marks[number])
            {
                return true;
            }
        }

        return false;
    }

    private bool[] Mark(IEnumerable<int> numbers)
    {
        var marks = new bool[Lexicon.Count];
        foreach (var number in numbers)
        {
            marks[number] = true;
        }

        return marks;
    }

    /// <summary>The words of content of a text, in order.</summary>
    private List<int> ContentStems(string text)
    {
        var read = AnswerText.Read(text);
        var numbers = new List<int>();
        for (var index = 0; index < read.Count; index++)
        {
            if (!FunctionWords.Contains(read.Word(index)) && !char.IsAsciiDigit(read.Word(index)[0]))
            {
                numbers.Add(Lexicon.NumberOfStem(read.Word(index)));
            }
        }

        return numbers;
    }
}
