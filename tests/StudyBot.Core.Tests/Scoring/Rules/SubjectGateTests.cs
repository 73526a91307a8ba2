using StudyBot.Core.Scoring.Rules;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Rules;

public sealed class SubjectGateTests
{
    [Theory]
    [InlineData(3, 0.0, 0.125, true)]
    [InlineData(3, 0.0, 0.12, false)]
    [InlineData(9, 0.0, 0.12, false)]
    [InlineData(2, 0.5, 0.075, true)]
    [InlineData(1, 0.9, 0.05, false)]
    [InlineData(0, 0.5, 0.275, true)]
    [InlineData(0, 0.5, 0.27, false)]
    [InlineData(0, 1.0, 0.12, false)]
    public void Subjects_words_of_the_story_and_ideas_decide_together(int subjects, double coverage, double share, bool isAboutIt)
    {
        Assert.Equal(isAboutIt, SubjectGate.IsAboutTheQuestion(subjects, (decimal)coverage, (decimal)share));
    }
}
