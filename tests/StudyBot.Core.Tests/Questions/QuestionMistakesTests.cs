using StudyBot.Core.Questions;
using StudyBot.TestSupport.Questions;
using Xunit;

namespace StudyBot.Core.Tests.Questions;

/// <summary>The sentences are what authors see: a mistake in a question file is named with its line and its remedy, once.</summary>
public sealed class QuestionMistakesTests
{
    [Theory]
    [InlineData("version: 1\n", "", 1, "The key 'version' is missing; every question needs it.")]
    [InlineData("version: 1", "version: 0", 2, "'version' is '0'; expected a whole number from 1 to 9,999.")]
    [InlineData("version: 1", "version: [1]", 2, "'version' is a list; expected a whole number from 1 to 9,999.")]
    [InlineData("version: 1", "version: 1.5", 2, "'version' is '1.5'; expected a whole number from 1 to 9,999.")]
    [InlineData("kind: debugging", "kind: debuging", 4, "Unknown kind 'debuging'; did you mean 'debugging'?")]
    [InlineData(
        "kind: debugging",
        "kind: riddle",
        4,
        "Unknown kind 'riddle'; expected one of design, debugging, concept, metrics, coding, product, behavioural, improvement and "
        + "what-if.")]
    [InlineData("difficulty: 3", "difficulty: 6", 6, "'difficulty' is '6'; expected a whole number from 1 to 5.")]
    [InlineData("difficulty: 3", "difficulty: hard", 6, "'difficulty' is 'hard'; expected a whole number from 1 to 5.")]
    [InlineData("difficulty: 3", "difficulty:", 6, "'difficulty' is empty; expected a whole number from 1 to 5.")]
    [InlineData(
        "difficulty: 3", "difficulty: 3\nlevel: 3", 7,
        "Unknown key 'level' in this question; the keys are id, version, tracks, kind, topic, difficulty, title, prompt, hints, "
        + "followUp, rubric, subject, criteria, reference, walkthrough and misses.")]
    [InlineData("title: The features that were too old", "title: ~", 7, "'title' is empty; expected a text.")]
    [InlineData("title: The features that were too old", "title: \" \"", 7, "'title' is empty; expected a text.")]
    [InlineData(
        "title: The features that were too old", "title: [Old] ", 7,
        "'title' is a list; expected a text. Put a text that begins with '[' in quotation marks.")]
    [InlineData("title: The features that were too old", "title: |\n  One\n  Two", 7, "'title' has more than one line; expected one.")]
    [InlineData(
        "  - When is each column written?",
        "  - Ask: when is each column written?",
        11,
        "Item 1 of 'hints' is a mapping; expected a text. Put a text that contains ': ' in quotation marks.")]
    [InlineData(
        "hints:\n  - When is each column written?", "hints: When?", 10,
        "'hints' is a text; expected a list, each item on a line that begins with '- '.")]
    [InlineData("hints:\n  - When is each column written?", "hints: []", 10, "'hints' has 0 items; expected at least 1.")]
    [InlineData("  - When is each column written?", "  - When?\n  - When?", 12, "Item 2 of 'hints' repeats item 1, 'When?'; remove one.")]
    [InlineData("  - When is each column written?", "  -", 11, "Item 1 of 'hints' is empty; expected a text.")]
    [InlineData(
        "followUp:", "followup:", 12, "Unknown key 'followup' in this question; did you mean 'followUp'?",
        "1: The key 'followUp' is missing; every question needs it.")]
    [InlineData("  - day\n", "", 14, "'subject' has 3 items; expected 4 to 10.")]
    [InlineData("  - id: communication\n", "", 19, "'criteria' has 2 items; expected 3 to 6.")]
    [InlineData(
        "needed: 3", "needed: 6", 21,
        "'needed' is 6, but the weights of the concepts add up to 5; nobody could reach level 4. Expected at most 5.")]
    [InlineData("needed: 3", "need: 3", 21, "Unknown key 'need' in this criterion; did you mean 'needed'?")]
    [InlineData(
        "- id: as-of-time", "- id: As of time", 23,
        "'id' is 'As of time'; an id is lower-case words joined by hyphens, such as 'as-of-time'.")]
    [InlineData("- id: delay", "- id: as-of-time", 33, "The concept 'as-of-time' is given twice, first on line 23; give each its own id.")]
    [InlineData("        ask: What was known when?\n", "", 23, "The key 'ask' is missing; every concept needs it.")]
    [InlineData("weight: 3", "weight: 4", 36, "'weight' is '4'; expected a whole number from 1 to 3.")]
    [InlineData("required: true", "required: yes", 27, "'required' is 'yes'; expected true or false.")]
    [InlineData("required: true", "required: [true]", 27, "'required' is a list; expected true or false.")]
    [InlineData(
        "          any: [\"@because\", future]", "          within: 99\n          any: [future]", 32,
        "'within' is '99'; expected a whole number from 1 to 60.")]
    [InlineData(
        "        with:\n          any: [\"@because\", future]", "        with: future", 31,
        "'with' is a text; expected a mapping with 'key: value' on each line.")]
    [InlineData("cap: 1", "cap: 4", 42, "'cap' is '4'; expected a whole number from 0 to 3.")]
    [InlineData(
        "      - id: random-split\n", "      - id: random-split\n        weight: 1\n", 40,
        "Unknown key 'weight' in this anti-concept; the keys are id, means, remark, cap and any.")]
    [InlineData(
        "[delay*/late]", "[delay*//late]", 37,
        "Pattern 'delay*//late': 'delay*//late' has nothing before or after a '/'; a slash separates two options, as in 'late/delay*'.")]
    [InlineData(
        "any: [delay*/late]", "any: delay*/late", 37,
        "'any' is a text; expected a list, each item on a line that begins with '- '.")]
    [InlineData("walkthrough: Look at when each column is written.", "walkthrough: ''", 55, "'walkthrough' is empty; expected a text.")]
    public void Mistake_in_a_question_is_named(string old, string replacement, int line, string sentence, params string[] others)
    {
        var problems = BankReader.Read(SampleBank.With(SampleBank.QuestionPath, old, replacement)).Problems;

        string[] expected = [.. others.Append($"{line}: {sentence}").Select(problem => $"{SampleBank.QuestionPath}:{problem}")];
        Assert.Equal(expected, problems.Select(problem => problem.ToString()));
    }

    [Theory]
    [InlineData(80, null)]
    [InlineData(81, "7: 'title' has 81 characters; expected at most 80.")]
    public void Title_has_at_most_80_characters(int length, string? expected)
    {
        var files = SampleBank.With(SampleBank.QuestionPath, "The features that were too old", new string('t', length));

        AssertOnly(expected, files);
    }

    [Theory]
    [InlineData(1_800, null)]
    [InlineData(1_801, "8: 'prompt' has 1,801 characters; expected at most 1,800.")]
    public void Prompt_has_at_most_1800_characters(int length, string? expected)
    {
        var files = SampleBank.With(SampleBank.QuestionPath, "The features are a day old. What do you do?", new string('p', length));

        AssertOnly(expected, files);
    }

    [Theory]
    [InlineData(59, "53: The reference answer has 59 words; expected 120 to 350, and never under 60 or over 500.")]
    [InlineData(60, null)]
    [InlineData(500, null)]
    [InlineData(501, "53: The reference answer has 501 words; expected 120 to 350, and never under 60 or over 500.")]
    public void Reference_answer_has_60_to_500_words(int words, string? expected)
    {
        var files = SampleBank.With(SampleBank.QuestionPath, SampleBank.ReferenceAnswer(60), SampleBank.ReferenceAnswer(words));

        AssertOnly(expected, files);
    }

    [Fact]
    public void Id_has_at_most_60_characters()
    {
        var files = SampleBank.With(SampleBank.QuestionPath, "- id: delay", $"- id: {new string('d', 61)}");

        AssertOnly($"33: 'id' is '{new string('d', 60)}...'; an id has at most 60 characters, this one 61.", files);
    }

    private static void AssertOnly(string? expected, IReadOnlyList<BankFile> files) =>
        Assert.Equal(
            expected is null ? [] : [$"{SampleBank.QuestionPath}:{expected}"],
            BankReader.Read(files).Problems.Select(problem => problem.ToString()));
}
