using StudyBot.Core.Questions;
using StudyBot.TestSupport.Questions;
using Xunit;

namespace StudyBot.Core.Tests.Questions;

/// <summary>Mistakes that no file has alone.</summary>
public sealed class CrossFileMistakesTests
{
    [Theory]
    [InlineData("tracks: [ml-engineer]", "tracks: [ml-engineer, ml-enginer]", "3: Unknown track 'ml-enginer'; did you mean 'ml-engineer'?")]
    [InlineData(
        "topic: data-leakage", "topic: leakage",
        "5: Track 'ml-engineer' has no topic 'leakage'; expected one of data-leakage and monitoring.")]
    [InlineData(
        "topic: data-leakage", "topic: data-leekage",
        "5: Track 'ml-engineer' has no topic 'data-leekage'; did you mean 'data-leakage'?")]
    [InlineData("rubric: ml-practice", "rubric: ml-practise", "13: Unknown rubric 'ml-practise'; did you mean 'ml-practice'?")]
    [InlineData("- id: production", "- id: products", "44: Rubric 'ml-practice' has no criterion 'products'; did you mean 'production'?")]
    [InlineData(
        "- id: production", "- id: style",
        "44: Rubric 'ml-practice' has no criterion 'style'; expected one of data, production and communication.")]
    [InlineData(
        "- id: communication", "- id: communication\n    needed: 2",
        "52: Criterion 'communication' is scored by structure and takes nothing but its id; remove 'needed'.")]
    [InlineData("\"@because\"", "\"@becuse\"", "32: Unknown synonym set '@becuse'; did you mean '@because'?")]
    [InlineData("\"@because\"", "\"@reason\"", "32: Unknown synonym set '@reason'; expected one of @drift, @because and @change.")]
    [InlineData(
        "id: stale-features", "id: old-features",
        "1: 'id' is 'old-features', but the file is named 'stale-features.yaml'; make them the same.")]
    public void Mistake_between_a_question_and_other_files_is_named(string old, string replacement, string expected)
    {
        var problems = BankReader.Read(SampleBank.With(SampleBank.QuestionPath, old, replacement)).Problems;

        Assert.Equal([$"{SampleBank.QuestionPath}:{expected}"], problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Criterion_scored_by_concepts_needs_some()
    {
        var files = SampleBank.With(
            SampleBank.QuestionPath, $"  - id: production\n    concepts:\n{SampleBank.ProductionConcept}", "  - id: production\n");

        AssertOnly(
            "questions/ml-engineer/stale-features.yaml:44: Criterion 'production' is scored by concepts, but the question gives "
            + "none; add 'concepts'.",
            files);
    }

    [Fact]
    public void Question_lies_in_the_folder_of_one_of_its_tracks()
    {
        var text = SampleBank.Texts[SampleBank.QuestionPath];

        var files = SampleBank.Without(SampleBank.QuestionPath).Append(new BankFile("questions/scientist/stale-features.yaml", text));

        AssertOnly(
            "questions/scientist/stale-features.yaml:3: The file lies in the folder of track 'scientist', which is not among "
            + "'tracks' (ml-engineer); add it or move the file.",
            [.. files]);
    }

    [Fact]
    public void Same_id_in_two_files_names_both_places()
    {
        const string copy = "questions/platform/stale-features.yaml";
        BankFile[] files =
        [
            .. SampleBank.Files,
            new("tracks/platform.yaml", SampleBank.Texts[SampleBank.TrackPath].Replace("id: ml-engineer", "id: platform")),
            new(copy, SampleBank.Texts[SampleBank.QuestionPath].Replace("[ml-engineer]", "[platform]")),
        ];

        AssertOnly(
            $"{copy}:1: The id 'stale-features' belongs to another question already, {SampleBank.QuestionPath}:1; choose another.",
            files);
    }

    [Fact]
    public void Same_synonym_set_in_two_files_names_both_places() =>
        AssertOnly(
            "synonyms/vision.yaml:2: The synonym set 'drift' is defined already, synonyms/shared.yaml:2; add to that one or choose "
            + "another name.",
            SampleBank.WithFile("synonyms/vision.yaml", "sets:\n  drift: [blur*]\n"));

    [Theory]
    [InlineData("  a: [\"@a\"]\n", "2: Synonym sets use each other in a circle, a -> a; take one of them out.")]
    [InlineData("  a: [\"@b\"]\n  b: [b, \"@a\"]\n", "3: Synonym sets use each other in a circle, a -> b -> a; take one of them out.")]
    [InlineData(
        "  a: [x]\n  b: [\"@a/@c\"]\n  c: [\"@d word ~2\"]\n  d:\n    - x\n    - \"@b\"\n",
        "7: Synonym sets use each other in a circle, b -> c -> d -> b; take one of them out.")]
    public void Circle_of_synonym_sets_is_spelled_out(string sets, string expected) =>
        AssertOnly($"synonyms/circle.yaml:{expected}", SampleBank.WithFile("synonyms/circle.yaml", $"sets:\n{sets}"));

    [Fact]
    public void Every_circle_is_found()
    {
        const string sets = "sets:\n  a: ['@b']\n  b: ['@a']\n  c: ['@d']\n  d: ['@c']\n  e: ['@a']\n";

        var problems = BankReader.Read(SampleBank.WithFile("synonyms/x.yaml", sets)).Problems;

        Assert.Equal([3, 5], problems.Select(problem => problem.Line));
    }

    [Fact]
    public void Long_chain_of_sets_is_no_circle()
    {
        var sets = string.Concat(Enumerable.Range(0, 9_000).Select(link => $"  s{link}: [\"@s{link + 1}\"]\n"));

        var reading = BankReader.Read(SampleBank.WithFile("synonyms/chain.yaml", $"sets:\n{sets}  s9000: [end]\n"));

        Assert.Empty(reading.Problems);
    }

    [Fact]
    public void Lens_weighs_every_criterion_that_a_question_of_the_track_uses() =>
        AssertOnly(
            "tracks/ml-engineer.yaml:7: 'lens' lacks 'production', used by questions/ml-engineer/stale-features.yaml:44; add "
            + "'production: 1'.",
            SampleBank.With(SampleBank.TrackPath, "  production: 1.5\n", ""));

    [Fact]
    public void Lens_weighs_nothing_that_no_rubric_has() =>
        AssertOnly(
            "tracks/ml-engineer.yaml:11: 'lens' weighs 'fairness', which no rubric has; expected one of data, production and "
            + "communication.",
            SampleBank.With(SampleBank.TrackPath, "  communication: 0.5\n", "  communication: 0.5\n  fairness: 1\n"));

    [Fact]
    public void Missing_rubric_is_named_where_it_is_asked_for()
    {
        var rubric = SampleBank.Texts[SampleBank.RubricPath].Replace("id: ml-practice", "id: conversation");
        var files = SampleBank.Without(SampleBank.RubricPath)
            .Append(new BankFile("rubrics/conversation.yaml", rubric));

        AssertOnly(
            "questions/ml-engineer/stale-features.yaml:13: Unknown rubric 'ml-practice'; expected conversation.", [.. files]);
    }

    private static void AssertOnly(string expected, IReadOnlyList<BankFile> files) =>
        Assert.Equal([expected], BankReader.Read(files).Problems.Select(problem => problem.ToString()));
}
