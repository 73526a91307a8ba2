using StudyBot.Core.Questions;
using StudyBot.TestSupport.Questions;
using Xunit;

namespace StudyBot.Core.Tests.Questions;

/// <summary>Mistakes that tracks, rubrics and synonyms can have alone.</summary>
public sealed class FileMistakesTests
{
    [Theory]
    [InlineData("name: ML engineer\n", "", 1, "The key 'name' is missing; every track needs it.")]
    [InlineData(
        "monitoring: Monitoring", "Model Care: Care", 6,
        "The topic 'Model Care' has no proper id; an id is lower-case words joined by hyphens, such as 'model-care'.")]
    [InlineData("monitoring: Monitoring", "monitoring:", 6, "The name of topic 'monitoring' is empty; expected a text.")]
    [InlineData(
        "  data-leakage: Data leakage\n  monitoring: Monitoring", "  - data-leakage", 4,
        "'topics' is a list; expected a mapping with 'key: value' on each line.")]
    [InlineData(
        "production: 1.5", "production: 1,5", 9,
        "The weight of 'production' is '1,5'; expected a number from 0.5 to 3, such as 1.5.")]
    [InlineData(
        "production: 1.5", "production: 0.4", 9,
        "The weight of 'production' is '0.4'; expected a number from 0.5 to 3, such as 1.5.")]
    [InlineData(
        "production: 1.5", "production: 3.5", 9,
        "The weight of 'production' is '3.5'; expected a number from 0.5 to 3, such as 1.5.")]
    [InlineData("production: 1.5", "production: [1]", 9, "The weight of 'production' is a list; expected a number from 0.5 to 3.")]
    [InlineData("  data: 2\n  production: 1.5\n  communication: 0.5", "  {}", 7, "'lens' is empty; expected at least one entry.")]
    public void Mistake_in_a_track_is_named(string old, string replacement, int line, string sentence) =>
        AssertOnly(SampleBank.TrackPath, old, replacement, line, sentence);

    [Theory]
    [InlineData("      3: Explained.\n", "", 8, "'levels' does not describe 3; expected one text for each of 0, 1, 2, 3 and 4.")]
    [InlineData(
        "      0: Not mentioned.\n      1: Named.\n", "", 8,
        "'levels' does not describe 0 and 1; expected one text for each of 0, 1, 2, 3 and 4.")]
    [InlineData(
        "      4: Explained with consequences.\n", "      4: Explained.\n      5: Perfect.\n", 14,
        "There is no level '5'; the levels are 0, 1, 2, 3 and 4.")]
    [InlineData("      1: Named.", "      1:", 10, "Level 1 is empty; expected a text.")]
    [InlineData("scoredBy: structure", "scoredBy: looks", 22, "'scoredBy' is 'looks'; expected concepts or structure.")]
    [InlineData("scoredBy: structure", "scoredby: structure", 22, "Unknown key 'scoredby' in this criterion; did you mean 'scoredBy'?")]
    [InlineData("    asks: Where does the data come from?\n", "", 5, "The key 'asks' is missing; every criterion needs it.")]
    public void Mistake_in_a_rubric_is_named(string old, string replacement, int line, string sentence)
    {
        var problems = BankReader.Read(SampleBank.With(SampleBank.RubricPath, old, replacement)).Problems;

        Assert.Equal($"{SampleBank.RubricPath}:{line}: {sentence}", problems[^1].ToString());
    }

    [Theory]
    [InlineData("drift*, distribution", "drift*, drift*, distribution", 2, "Item 2 of 'drift' repeats item 1, 'drift*'; remove one.")]
    [InlineData("[drift*, distribution shift ~3]", "[]", 2, "'drift' has 0 items; expected at least 1.")]
    [InlineData(
        "[drift*, distribution shift ~3]", "drift*", 2,
        "'drift' is a text; expected a list, each item on a line that begins with '- '.")]
    [InlineData(
        "distribution shift ~3", "distribution shift ~13", 2,
        "Pattern 'distribution shift ~13': '~13' is not a window; write ~0 to ~12, the words that may stand between the terms.")]
    [InlineData("sets:", "set:", 1, "The key 'sets' is missing; every synonym file needs it.")]
    public void Mistake_in_a_synonym_file_is_named(string old, string replacement, int line, string sentence)
    {
        var problems = BankReader.Read(SampleBank.With(SampleBank.SynonymPath, old, replacement)).Problems;

        Assert.Contains($"{SampleBank.SynonymPath}:{line}: {sentence}", problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Name_of_a_synonym_set_can_be_used_in_a_pattern()
    {
        var files = SampleBank.WithFile("synonyms/more.yaml", "sets:\n  Data-Drift: [drift]\n");

        Assert.Equal(
            [
                "synonyms/more.yaml:2: A synonym set cannot be named 'Data-Drift'; a name is lower-case letters, digits and '_', "
                + "and begins with a letter.",
            ],
            BankReader.Read(files).Problems.Select(problem => problem.ToString()));
    }

    [Theory]
    [InlineData("questions/stray.yaml", "The file is in the wrong place; expected questions/<track>/<id>.yaml.")]
    [InlineData("questions/ml-engineer/old/stray.yaml", "The file is in the wrong place; expected questions/<track>/<id>.yaml.")]
    [InlineData(
        "tracks/old/stray.yaml",
        "The file is in the wrong place; expected tracks/<track>.yaml, rubrics/<rubric>.yaml or synonyms/<name>.yaml.")]
    [InlineData("synonyms/more.yml", "The name of the file must end in '.yaml'; rename it.")]
    public void File_in_the_wrong_place_is_named(string path, string sentence)
    {
        var reading = BankReader.Read(SampleBank.WithFile(path, "id: stray\n"));

        Assert.Equal([$"{path}:1: {sentence}"], reading.Problems.Select(problem => problem.ToString()));
    }

    private static void AssertOnly(string path, string old, string replacement, int line, string sentence) =>
        Assert.Equal(
            [$"{path}:{line}: {sentence}"],
            BankReader.Read(SampleBank.With(path, old, replacement)).Problems.Select(problem => problem.ToString()));
}
