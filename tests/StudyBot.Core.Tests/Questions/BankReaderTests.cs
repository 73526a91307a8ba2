using StudyBot.Core.Questions;
using StudyBot.TestSupport.Questions;
using Xunit;

namespace StudyBot.Core.Tests.Questions;

public sealed class BankReaderTests
{
    [Fact]
    public void Bank_without_mistakes_is_read_whole()
    {
        var reading = BankReader.Read(SampleBank.Files);

        Assert.Empty(reading.Problems);
        var bank = Assert.IsType<QuestionBank>(reading.Bank);
        var question = Assert.Single(bank.Questions);
        Assert.Equal(new QuestionId("stale-features"), question.Id);
        Assert.Equal(QuestionKind.Debugging, question.Kind);
        Assert.Equal("The features are a day old. What do you do?", question.Prompt);
        Assert.Equal(["feature*", "stale/old", "day", "column"], question.Subject);
        Assert.Equal(["data", "production", "communication"], question.Criteria.Select(criterion => criterion.Id));
        Assert.Equal(1.5m, bank.FindTrack(new TrackId("ml-engineer"))!.Lens["production"]);
        Assert.Equal(ScoredBy.Structure, bank.Rubrics[0].Criteria[2].ScoredBy);
        Assert.Equal("Explained with consequences.", bank.Rubrics[0].Criteria[0].Levels[4]);
        Assert.Equal(["@drift", "chang*"], bank.Synonyms["change"]);
    }

    [Fact]
    public void Concepts_and_misconceptions_are_read_with_their_patterns()
    {
        var criterion = Read(SampleBank.Files).Questions[0].Criteria[0];

        var concept = criterion.Concepts[0];
        Assert.Equal("as-of-time", concept.Id);
        Assert.Equal(2, concept.Weight);
        Assert.True(concept.IsRequired);
        Assert.Equal(["point_in_time", "as_of date/time ~6"], concept.Any);
        Assert.Equal(["@because", "future"], concept.With!.Any);
        var anti = Assert.Single(criterion.AntiConcepts);
        Assert.Equal(1, anti.Cap);
        Assert.Equal("A random split lets the future in.", anti.Remark);
    }

    [Fact]
    public void Second_anchor_stands_within_twelve_words_unless_said_otherwise()
    {
        var standard = Read(SampleBank.Files);
        var narrow = Read(SampleBank.With(SampleBank.QuestionPath, "        with:\n", "        with:\n          within: 5\n"));

        Assert.Equal(12, standard.Questions[0].Criteria[0].Concepts[0].With!.Within);
        Assert.Equal(5, narrow.Questions[0].Criteria[0].Concepts[0].With!.Within);
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("2", 2)]
    [InlineData("3, 1", 3)]
    [InlineData("3, 2, 2", 5)]
    [InlineData("3, 3, 2, 2", 7)]
    [InlineData("3, 3, 3, 2", 8)]
    public void Seventy_percent_of_all_weights_rounded_up_is_needed_unless_said_otherwise(string weights, int expected)
    {
        var concepts = weights.Split(", ").Select((weight, index) =>
            $"      - {{id: idea-{index}, means: M., ask: A?, weight: {weight}, any: [idea]}}\n");

        var bank = Read(SampleBank.With(SampleBank.QuestionPath, SampleBank.ProductionConcept, string.Concat(concepts)));

        Assert.Equal([3, expected, 0], bank.Questions[0].Criteria.Select(criterion => criterion.Needed));
    }

    [Fact]
    public void Byte_order_mark_and_windows_line_ends_are_accepted()
    {
        BankFile[] files = [.. SampleBank.Files.Select(file => file with { Text = "\uFEFF" + file.Text.Replace("\n", "\r\n") })];

        var bank = Read(files);

        Assert.Equal("The features are a day old. What do you do?", bank.Questions[0].Prompt);
        Assert.DoesNotContain('\r', bank.Questions[0].ReferenceAnswers[0]);
    }

    [Fact]
    public void All_mistakes_of_all_files_are_found_in_one_go_in_order_of_place()
    {
        var track = SampleBank.Texts[SampleBank.TrackPath].Replace("data: 2", "data: 9").Replace("name: ML", "nam: ML");
        BankFile[] files =
        [
            .. SampleBank.With(SampleBank.QuestionPath, "difficulty: 3", "difficulty: 6").Where(file => file.Path != SampleBank.TrackPath),
            new(SampleBank.TrackPath, track),
        ];

        var reading = BankReader.Read(files);

        Assert.Null(reading.Bank);
        Assert.Equal(
            [
                "questions/ml-engineer/stale-features.yaml:6: 'difficulty' is '6'; expected a whole number from 1 to 5.",
                "tracks/ml-engineer.yaml:1: The key 'name' is missing; every track needs it.",
                "tracks/ml-engineer.yaml:2: Unknown key 'nam' in this track; did you mean 'name'?",
                "tracks/ml-engineer.yaml:8: The weight of 'data' is '9'; expected a number from 0.5 to 3, such as 1.5.",
            ],
            reading.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void File_that_cannot_be_parsed_is_not_reported_as_unknown_by_others()
    {
        var reading = BankReader.Read(SampleBank.WithFile(SampleBank.RubricPath, "id: \"ml-practice\n"));

        Assert.Equal(
            ["rubrics/ml-practice.yaml:1: A quotation mark is not closed."],
            reading.Problems.Select(problem => problem.ToString()));
    }

    [Theory]
    [InlineData(SampleBank.TrackPath)]
    [InlineData(SampleBank.RubricPath)]
    [InlineData(SampleBank.SynonymPath)]
    public void File_that_could_not_be_had_is_not_reported_as_unknown_by_others(string path)
    {
        var reading = BankReader.Read(SampleBank.Without(path), [new BankProblem(path, 1, "The file cannot be read.")]);

        Assert.Null(reading.Bank);
        Assert.Equal([$"{path}:1: The file cannot be read."], reading.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Bank_without_files_says_what_it_needs()
    {
        var reading = BankReader.Read([]);

        Assert.Equal(
            [
                "questions:1: There is no question; expected at least one file questions/<track>/<id>.yaml.",
                "rubrics:1: There is no rubric; expected at least one file rubrics/<rubric>.yaml.",
                "tracks:1: There is no track; expected at least one file tracks/<track>.yaml.",
            ],
            reading.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Further_checks_can_point_at_the_line_of_any_part_of_a_question()
    {
        var bank = Read(SampleBank.Files);

        var source = bank.Sources[new QuestionId("stale-features")];

        Assert.Equal(SampleBank.QuestionPath, source.Path);
        Assert.Equal(7, source.LineOf("title"));
        Assert.Equal(23, source.LineOf("criteria/data/concepts/as-of-time"));
        Assert.Equal(30, source.LineOf("criteria/data/concepts/as-of-time/any/1"));
        Assert.Equal(20, source.LineOf("criteria/data/not-there"));
        Assert.Equal(1, source.LineOf("not-there"));
    }

    private static QuestionBank Read(IReadOnlyList<BankFile> files)
    {
        var reading = BankReader.Read(files);
        Assert.Empty(reading.Problems);
        return reading.Bank!;
    }
}
