using StudyBot.Core.Scoring.Rules;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Rules;

public sealed class SubjectGateTests
{
    [Theory]
    [InlineData(3, 0.0, 0.0, true)]
    [InlineData(2, 0.0, 0.15, true)]
    [InlineData(2, 0.7, 0.14, false)]
    [InlineData(1, 0.0, 0.25, true)]
    [InlineData(1, 0.9, 0.24, false)]
    [InlineData(0, 0.5, 0.30, false)]
    [InlineData(0, 0.8, 0.24, false)]
    [InlineData(0, 0.75, 0.25, true)]
    public void Subjects_words_of_the_story_and_ideas_decide_together(int subjects, double coverage, double share, bool isAboutIt)
    {
        Assert.Equal(isAboutIt, SubjectGate.IsAboutTheQuestion(subjects, (decimal)coverage, () => (decimal)share));
    }
}
