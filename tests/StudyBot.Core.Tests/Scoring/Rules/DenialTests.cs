using StudyBot.Core.Scoring.Patterns;
using StudyBot.Core.Scoring.Rules;
using StudyBot.Core.Scoring.Text;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Rules;

public sealed class DenialTests
{
    [Theory]
    [InlineData("It is not true that it leaks. It isn't really the case that labels are late. It is wrong that the split matters.", true)]
    [InlineData("It is not true that it leaks. It is not true that labels are late. I would split by date.", false)]
    [InlineData("It is true that it leaks. It is right that labels are late. It is the case that the split matters.", false)]
    [InlineData("It is not true that 0 of 300 is 0 %. Zero errors leave up to 1 % open. I need 600 parcels from all depots.", false)]
    [InlineData("", false)]
    public void Answer_that_takes_back_most_of_its_sentences_is_told(string answer, bool isDenied)
    {
        var text = AnswerText.Read(answer);

        Assert.Equal(isDenied, Denial.IsAllOf(new AnswerIndex(text, new Lexicon(), new bool[text.Count])));
    }
}
