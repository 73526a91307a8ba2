using StudyBot.Core.Scoring.Patterns;
using StudyBot.Core.Scoring.Rules;
using StudyBot.Core.Scoring.Text;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Patterns;

public sealed class PatternMatcherTests
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Synonyms = new()
    {
        ["drift"] = ["drift*", "distribution shift ~3"],
        ["alarm"] = ["alert", "@drift page"],
        ["ring"] = ["alone", "@ring together"],
    };

    [Theory]
    [InlineData("monitor", "We are Monitoring it", "Monitoring")]
    [InlineData("monitor", "We keep monitors", "monitors")]
    [InlineData("regulari*", "more regularisation", "regularisation")]
    [InlineData("point_in_time", "a point-in-time join", "point-in-time")]
    [InlineData("point_in_time", "a point of time", null)]
    [InlineData("policy", "the police", null)]
    [InlineData("over*", "a turnover", null)]
    [InlineData("art", "start of the chart", null)]
    [InlineData("label* late", "labels arrive late", "labels arrive late")]
    [InlineData("label* late", "late for all labels", "late for all labels")]
    [InlineData("label* late ~1", "labels arrive one late", null)]
    [InlineData("label* late ~2", "labels arrive one late", "labels arrive one late")]
    [InlineData("lead to ~0", "this leads to that", "leads to")]
    [InlineData("lead to ~0", "this leads us to that", null)]
    [InlineData("label* late", "late, much later the labels; labels late", "labels late")]
    [InlineData("n log n ~0", "It is n·log n time", "n·log n")]
    [InlineData("n log n ~0", "It is O(n log n) time", "n log n")]
    [InlineData("n log n ~0", "It is log n time", null)]
    [InlineData("5_%", "only 5% of rows", "5%")]
    [InlineData("1000", "over 1,000 rows", "1,000")]
    [InlineData("@drift", "the distribution may then shift", "distribution may then shift")]
    [InlineData("@drift weekly", "a distribution shift, checked weekly", "distribution shift, checked weekly")]
    [InlineData("@alarm", "page us on drift", "page us on drift")]
    [InlineData("@ring", "alone", "alone")]
    [InlineData("n't know", "I don't know", "don't know")]
    [InlineData("n't know", "I dont really know", "dont really know")]
    [InlineData("data data", "data", null)]
    public void Patterns_are_found_where_the_documentation_says(string pattern, string answer, string? quote)
    {
        Assert.Equal(quote, Find(pattern, answer));
    }

    [Theory]
    [InlineData("convex", "the loss is not convex", null)]
    [InlineData("convex", "the loss isn't convex", null)]
    [InlineData("convex", "the loss is never really convex", null)]
    [InlineData("loss convex", "the loss is not convex", null)]
    [InlineData("drift", "without any drift", null)]
    [InlineData("accuracy", "recall instead of accuracy", null)]
    [InlineData("accuracy", "recall rather than accuracy", null)]
    [InlineData("recall", "not accuracy, recall", "recall")]
    [InlineData("recall", "not accuracy but recall", "recall")]
    [InlineData("recall", "not only accuracy and recall", "recall")]
    [InlineData("convex", "I did not say so. Convex it is", "Convex")]
    [InlineData("convex", "no one in the room called it convex", "convex")]
    [InlineData("convex", "it is not convex. The dual is convex", "convex")]
    [InlineData("not known", "it is not known", "not known")]
    [InlineData("without/no history", "users without history", "without history")]
    [InlineData("not known", "it was never not known", null)]
    public void Negated_patterns_do_not_count_unless_they_name_the_negation(string pattern, string answer, string? quote)
    {
        Assert.Equal(quote, Find(pattern, answer));
    }

    [Fact]
    public void All_places_are_found_in_order()
    {
        var (matcher, text, patterns) = Prepare("drift", "drift here, drift there");

        var quotes = matcher.FindAll(patterns, ConceptFinder.NegationReach).Select(span => (span.Start, text.Quote(span)));

        Assert.Equal([(0, "drift"), (2, "drift")], quotes);
    }

    [Fact]
    public void Unknown_set_is_refused_with_its_name()
    {
        var failure = Assert.Throws<ArgumentException>(() => Find("@nowhere", "text"));

        Assert.Contains("nowhere", failure.Message);
    }

    private static string? Find(string pattern, string answer)
    {
        var (matcher, text, patterns) = Prepare(pattern, answer);
        return matcher.FindBest(patterns, ConceptFinder.NegationReach) is { } span ? text.Quote(span) : null;
    }

    private static (PatternMatcher Matcher, AnswerText Text, CompiledPattern[] Patterns) Prepare(string pattern, string answer)
    {
        var compiler = new PatternCompiler(Synonyms);
        var patterns = compiler.Compile([pattern]);
        var text = AnswerText.Read(answer);
        return (new PatternMatcher(new AnswerIndex(text, compiler.Lexicon, new bool[text.Count]), compiler.Sets()), text, patterns);
    }
}
