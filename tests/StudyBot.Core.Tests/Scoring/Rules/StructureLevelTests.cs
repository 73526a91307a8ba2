using StudyBot.Core.Scoring.Rules;
using StudyBot.Core.Scoring.Text;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Rules;

public sealed class StructureLevelTests
{
    [Theory]
    [InlineData("The cause is leakage, and I can show it. First I look at when each column is written. Then I rebuild the features, because some come from later, but I keep the others.", 4)]
    [InlineData("The cause is leakage:\n- columns are written later, because of a batch job\n- rebuild them as of prediction time\n- keep the rest, but monitor it", 4)]
    [InlineData("Leakage. Columns. Later. Rebuild.", 0)]
    [InlineData("leakage in columns that are written later and then we rebuild them and then we monitor them", 0)]
    [InlineData("", 0)]
    public void Readable_ordered_reasoned_answers_with_a_short_opening_reach_the_top(string answer, int level)
    {
        Assert.Equal(level, StructureLevel.Of(ShapeReader.Read(AnswerText.Read(answer))));
    }

    [Theory]
    [InlineData(4, 0, 0)]
    [InlineData(4, 1, 1)]
    [InlineData(2, 4, 2)]
    public void Form_never_outruns_content(int level, int bestContent, int limited)
    {
        Assert.Equal(limited, StructureLevel.Limit(level, bestContent));
    }
}
