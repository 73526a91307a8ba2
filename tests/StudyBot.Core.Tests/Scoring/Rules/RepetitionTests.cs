using StudyBot.Core.Scoring.Rules;
using StudyBot.Core.Scoring.Text;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Rules;

public sealed class RepetitionTests
{
    private const string Once = "Some columns are written after the customer has left, so they leak.";

    [Fact]
    public void What_was_said_before_is_marked_and_said_twice_is_no_form()
    {
        var marks = Repetition.Mark(AnswerText.Read($"{Once} {Once}"));

        Assert.Equal(marks.Length / 2, Array.IndexOf(marks, true));
        Assert.Equal(marks.Length / 2, marks.Count(marked => marked));
        Assert.False(Repetition.IsAForm(marks));
    }

    [Theory]
    [InlineData("a b c d e a b c d", ".....####")]
    [InlineData("a b c d a b c", ".......")]
    [InlineData("a a a a a a", ".#####")]
    public void Runs_of_four_words_count_the_first_time(string answer, string marks) => Assert.Equal(
        marks, string.Concat(Repetition.Mark(AnswerText.Read(answer)).Select(isMarked => isMarked ? '#' : '.')));

    [Fact]
    public void Sentences_of_one_mould_are_a_form()
    {
        string[] terms = ["drift", "leak", "labels", "cohort", "split", "baseline", "monitor", "AUC"];
        var text = string.Concat(terms.Select(term => $"I would look at the {term} together with the whole team. "));

        Assert.True(Repetition.IsAForm(Repetition.Mark(AnswerText.Read(text))));
    }
}
