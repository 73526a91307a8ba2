using StudyBot.Core.Questions.Reading.Yaml;
using Xunit;

namespace StudyBot.Core.Tests.Questions;

public sealed class NearestWordTests
{
    private static readonly string[] Known = ["any", "ask", "id", "means", "required", "weight", "with"];

    [Theory]
    [InlineData("wieght", "weight")]
    [InlineData("Weight", "weight")]
    [InlineData("requierd", "required")]
    [InlineData("mean", "means")]
    [InlineData("aks", "ask")]
    [InlineData("patterns", null)]
    [InlineData("", null)]
    public void Slip_of_the_pen_is_recognised(string written, string? meant) => Assert.Equal(meant, NearestWord.Find(written, Known));

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("ask", "ask", 0)]
    [InlineData("", "ask", 3)]
    [InlineData("ask", "aks", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void Edits_are_counted(string from, string to, int expected) => Assert.Equal(expected, NearestWord.Edits(from, to));
}
