using StudyBot.Core.Scoring.Rules;
using StudyBot.Core.Scoring.Text;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Rules;

public sealed class CopiedRunsTests
{
    [Theory]
    [InlineData("I split the data, by date.", ".#####")]
    [InlineData("SPLIT THE DATA BY month", "####.")]
    [InlineData("split the data", "...")]
    [InlineData("split the old data by date", "......")]
    [InlineData("use next month. split the data by date", "...#####")]
    [InlineData("by date train on my past", "......")]
    [InlineData("by date and train on the past", "...####")]
    [InlineData("", "")]
    public void Runs_of_four_words_of_one_text_are_marked(string answer, string marks)
    {
        var runs = new CopiedRuns("Split the data by date!", "Train on the past");

        Assert.Equal(marks, Draw(runs.Mark(AnswerText.Read(answer))));
    }

    private static string Draw(bool[] marks) => string.Concat(marks.Select(isMarked => isMarked ? '#' : '.'));
}
