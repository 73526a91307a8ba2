using StudyBot.Core.Answers;
using Xunit;

namespace StudyBot.Core.Tests.Answers;

public sealed class WordCountTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("   \n\t ", 0)]
    [InlineData("one", 1)]
    [InlineData(" one\ttwo\nthree ", 3)]
    [InlineData("- - -- 1", 1)]
    [InlineData("🙂 🙂 🙂", 0)]
    [InlineData("n·log n is O(n log n)", 6)]
    [InlineData("größer als vorher", 3)]
    public void Words_are_stretches_with_a_letter_or_a_digit(string text, int words) => Assert.Equal(words, WordCount.Of(text));
}
