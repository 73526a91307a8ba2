using BenchmarkDotNet.Attributes;
using StudyBot.Core.Questions;
using StudyBot.Core.Scoring;

namespace StudyBot.Benchmarks;

/// <summary>
/// The cost of one rule score with the shipped questions: <c>dotnet run -c Release --project tests/StudyBot.Benchmarks -- --filter
/// *Scoring*</c>. It runs in this process, since the build rules of the repository are not meant for generated projects.
/// </summary>
[InProcess]
[MemoryDiagnoser]
[MedianColumn]
public class ScoringBenchmarks
{
    private const int Words = 400;

    private readonly RuleScorer _scorer = new();
    private QuestionBank _bank = null!;
    private QuestionEdition _edition = null!;
    private string _answer = "";
    private string _hugeAnswer = "";

    [GlobalSetup]
    public void Prepare()
    {
        _bank = ShippedBank.Read();
        _edition = _bank.Edition(_bank.Questions[0], _bank.Questions[0].Tracks[0]);
        // An answer to the question itself, made long with what others say: everything has to be looked at.
        var words = _bank.Questions.SelectMany(question => question.ReferenceAnswers).SelectMany(text => text.Split(' ')).Take(Words);
        _answer = string.Join(' ', words);
        _hugeAnswer = string.Concat(Enumerable.Repeat(_answer + "\n", 1_000_000 / _answer.Length));
    }

    [Benchmark(Baseline = true)]
    public AnswerScore Answer_of_400_words() => _scorer.Score(_edition, _answer);

    [Benchmark]
    public AnswerScore Answer_of_a_megabyte() => _scorer.Score(_edition, _hugeAnswer);

    [Benchmark]
    public AnswerScore First_answer_to_a_question() => new RuleScorer().Score(_edition, _answer);
}
