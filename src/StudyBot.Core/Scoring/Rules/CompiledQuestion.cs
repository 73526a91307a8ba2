using StudyBot.Core.Questions;
using StudyBot.Core.Scoring.Patterns;
using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Rules;

/// <summary>A question with its patterns ready to be searched for. The track does not matter to it.</summary>
internal sealed class CompiledQuestion
{
    public CompiledQuestion(QuestionEdition edition)
    {
        var question = edition.Question;
        var compiler = new PatternCompiler(edition.Synonyms);
        Synonyms = edition.Synonyms;
        Criteria = [.. question.Criteria.Select(criterion => Compile(criterion, compiler))];
        Subject = [.. question.Subject.Select(pattern => compiler.Compile([pattern]))];
        Sets = compiler.Sets();
        Lexicon = compiler.Lexicon;
        Copy = new QuestionCopy(question);
        var story = ContentStems($"{question.Title}\n{question.Prompt}", Lexicon);
        References = [.. question.ReferenceAnswers.Select(text => ContentStems(text, Lexicon))];
        IsOfTheStory = new bool[Lexicon.Count];
        foreach (var number in story)
        {
            IsOfTheStory[number] = true;
        }
    }

    /// <summary>The table it was compiled with.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Synonyms { get; }

    public IReadOnlyList<CompiledCriterion> Criteria { get; }

    public IReadOnlyList<CompiledPattern[]> Subject { get; }

    public CompiledPattern[][] Sets { get; }

    public Lexicon Lexicon { get; }

    public QuestionCopy Copy { get; }

    /// <summary>For each reference answer the different words of content it uses.</summary>
    public IReadOnlyList<int[]> References { get; }

    /// <summary>For each number of the lexicon whether the question's text uses the word.</summary>
    public bool[] IsOfTheStory { get; }

    private static CompiledCriterion Compile(QuestionCriterion criterion, PatternCompiler compiler) => new(
        criterion,
        criterion.Needed > 0 ? criterion.Needed : LevelRule.DefaultNeeded(criterion.Concepts),
        [.. criterion.Concepts.Select(concept => new CompiledConcept(
            concept, compiler.Compile(concept.Any), concept.With is { } with ? compiler.Compile(with.Any) : null))],
        [.. criterion.AntiConcepts.Select(anti => new CompiledAntiConcept(anti, compiler.Compile(anti.Any)))]);

    private static int[] ContentStems(string text, Lexicon lexicon)
    {
        var read = AnswerText.Read(text);
        var numbers = new SortedSet<int>();
        for (var index = 0; index < read.Count; index++)
        {
            if (!FunctionWords.Contains(read.Word(index)) && !char.IsAsciiDigit(read.Word(index)[0]))
            {
                numbers.Add(lexicon.NumberOfStem(read.Word(index)));
            }
        }

        return [.. numbers];
    }
}
