using StudyBot.Core.Questions;
using StudyBot.TestSupport.Questions;
using Xunit;

namespace StudyBot.Core.Tests.Questions;

/// <summary>Slips in the YAML itself, which the parser explains in words that no author understands.</summary>
public sealed class YamlMistakesTests
{
    [Theory]
    [InlineData("", 1, "The file is empty; docs/questions.md shows what belongs into it.")]
    [InlineData("# nothing yet\n", 1, "The file is empty; docs/questions.md shows what belongs into it.")]
    [InlineData("just words\n", 1, "The file is a text; expected a mapping with 'key: value' on each line.")]
    [InlineData("- id: x\n", 1, "The file is a list; expected a mapping with 'key: value' on each line.")]
    [InlineData("sets:\n\tdrift: [drift]\n", 2, "The line is indented with a tab; indent with spaces, two a level.")]
    [InlineData(
        "sets:\n  a: [b]\n\tc: [d]\n  \te: [f]\n",
        3,
        "The line is indented with a tab; indent with spaces, two a level. The same goes for 1 further line.")]
    [InlineData("sets:\n  a: [be\u0007ll]\n", 2, "The line contains the control character U+0007; remove it.")]
    [InlineData("sets:\n  a: @drift\n", 2, "A value must not begin with '@'; put the value in quotation marks.")]
    [InlineData("sets:\n  a:\n    - `b`\n", 3, "A value must not begin with '`'; put the value in quotation marks.")]
    [InlineData(
        "sets:\n  a: *drift\n", 2,
        "'*drift' is an alias, and aliases are not allowed; write the value out, or put a text that begins with '*' in quotation marks.")]
    [InlineData(
        "sets:\n  a: &drift [b]\n", 2,
        "'&drift' is an anchor, and anchors are not allowed; remove it, or put a text that begins with '&' in quotation marks.")]
    [InlineData("sets:\n  a: !!seq [b]\n", 2, "Tags are not allowed; remove it, or put a text that begins with '!' in quotation marks.")]
    [InlineData("sets:\n  <<: {a: [b]}\n  c: [d]\n", 2, "Merging with '<<' is not allowed; write the keys out.")]
    [InlineData("sets:\n  a: [b]\n  a: [c]\n", 3, "The key 'a' is given twice, first on line 2; keep one.")]
    [InlineData("sets:\n  : c\n", 2, "There is no key before ':'.")]
    [InlineData(
        "sets:\n  a: [b]\n  [c]: [d]\n", 3,
        "A key must be a single word; put a value that begins with '[', '{' or '?' in quotation marks.")]
    [InlineData(
        "sets:\n  a: [b]\n---\nsets:\n  c: [d]\n", 3,
        "A second document begins here; keep one document in a file and remove '---' or '...'.")]
    [InlineData("sets:\n  a: to: be\n", 2, "There is ': ' inside a text; put the text in quotation marks, or check the indentation.")]
    [InlineData("sets:\n  a: [b, c\n  d: [e]\n", 2, "A list in square brackets is not closed, or a comma is missing between two items.")]
    [InlineData("sets:\n  a: ['b' 'c']\n", 2, "A list in square brackets is not closed, or a comma is missing between two items.")]
    [InlineData("sets: {a: [b]\n", 2, "A mapping in braces is not closed, or a comma is missing between two entries.")]
    [InlineData("sets:\n  a: [\n", 3, "The file ends inside a list in square brackets or a mapping in braces; close it.")]
    [InlineData("sets:\n  a: ]b\n", 2, "A value begins with a character that has a meaning in YAML; put the value in quotation marks.")]
    [InlineData("sets:\n  a: [\"b]\n", 2, "A quotation mark is not closed.")]
    [InlineData("sets:\n  a: ['it's']\n", 2, "A list in square brackets is not closed, or a comma is missing between two items.")]
    [InlineData(
        "sets:\n  a: [\"\\d\"]\n", 2,
        @"In double quotation marks '\' begins an escape; use single quotation marks, or write '\\'.")]
    [InlineData("sets:\n  a: - b\n", 2, "A list begins on a line of its own; put '- ' on the line below the key.")]
    [InlineData(
        "sets:\n  a:\n    - b\n    -c\n  d: [e]\n", 4,
        "Expected another '- ' of the list above; check the indentation and the space after '-'.")]
    [InlineData(
        "sets:\n  a: [b]\n c: [d]\n", 3,
        "Expected 'key: value' here; check the indentation and whether a quotation mark ends too early.")]
    [InlineData("sets:\n  a: |b\n", 2, "Nothing may follow '|' or '>'; the text begins on the next line.")]
    [InlineData("sets:\n  a: %b\n", 2, "A value must not begin with '%'; put the value in quotation marks.")]
    [InlineData("sets:\n  a: !\n", 2, "Tags are not allowed; remove it, or put a text that begins with '!' in quotation marks.")]
    public void Slip_is_explained_with_its_line(string text, int line, string sentence)
    {
        var problems = BankReader.Read([.. SampleBank.Files, new BankFile("synonyms/more.yaml", text)]).Problems;

        Assert.Equal($"synonyms/more.yaml:{line}: {sentence}", problems[0].ToString());
        Assert.All(problems, problem => Assert.Equal("synonyms/more.yaml", problem.Path));
    }

    [Fact]
    public void Billion_laughs_are_refused_without_being_expanded()
    {
        const string levels = "abcdefghijklmnopqrstuvwxyz";
        var bomb = "a: &a [laugh]\n" + string.Concat(levels.Zip(
            levels.Skip(1), (below, level) => $"{level}: &{level} [{string.Join(", ", Enumerable.Repeat($"*{below}", 9))}]\n"));

        var reading = BankReader.Read([.. SampleBank.Files, new BankFile("synonyms/bomb.yaml", bomb)]);

        Assert.Null(reading.Bank);
        Assert.StartsWith("'&b' is an anchor", reading.Problems.First(problem => problem.Line == 2).Message, StringComparison.Ordinal);
        Assert.Contains(reading.Problems, problem => problem.Message.StartsWith("'*a' is an alias", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Deep_nesting_is_refused_before_anything_recurses(string opening)
    {
        var text = string.Concat(Enumerable.Repeat(opening, BankReader.LargestFile / opening.Length));

        var reading = BankReader.Read([.. SampleBank.Files, new BankFile("synonyms/deep.yaml", text)]);

        Assert.Equal(
            ["synonyms/deep.yaml:1: The values are nested more than 16 levels deep; the format needs eight."],
            reading.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void File_of_a_megabyte_is_refused_unread()
    {
        var reading = BankReader.Read(
            [.. SampleBank.Files, new BankFile("synonyms/large.yaml", $"sets: {{a: [{new string('a', 1024 * 1024)}]}}")]);

        Assert.Equal(
            [
                "synonyms/large.yaml:1: The file is larger than 256 kB; a question needs a tenth of that. Split it or remove what "
                + "does not belong.",
            ],
            reading.Problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Same_problem_many_times_on_a_line_counts_once()
    {
        var aliases = string.Join(", ", Enumerable.Repeat("*a", 500));

        var reading = BankReader.Read([.. SampleBank.Files, new BankFile("synonyms/strange.yaml", $"sets: [{aliases}]\n")]);

        Assert.DoesNotContain(reading.Problems, problem => problem.Message.Contains("more than 100 problems", StringComparison.Ordinal));
        Assert.Single(reading.Problems, problem => problem.Message.StartsWith("'*a' is an alias", StringComparison.Ordinal));
    }

    [Fact]
    public void Hundred_problems_of_a_file_are_enough()
    {
        var text = string.Concat(Enumerable.Range(0, 5_000).Select(key => $"key-{key}: x\n"));

        var reading = BankReader.Read([.. SampleBank.Files, new BankFile("synonyms/strange.yaml", text)]);

        Assert.Equal(101, reading.Problems.Count);
        Assert.Equal("This file has more than 100 problems; the others are not listed.", reading.Problems[^1].Message);
    }
}
