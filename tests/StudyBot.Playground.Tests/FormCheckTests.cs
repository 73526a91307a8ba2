using StudyBot.Core.Chat;
using StudyBot.Playground.Web;

namespace StudyBot.Playground.Tests;

public sealed class FormCheckTests
{
    private static readonly Form Form = new("f", "A form", "Send",
    [
        new FormField { Id = "text", Label = "Text", MaxLength = 5 },
        new FormField { Id = "note", Label = "Note", IsRequired = false, MaxLength = 5 },
        new FormField
        {
            Id = "choice", Label = "Choice", IsRequired = false, Kind = FormFieldKind.Choice, Choices = [new("a", "Apple")],
        },
    ]);

    [Theory]
    [InlineData("12345", "", "", "")]
    [InlineData("12345", "12345", "a", "")]
    [InlineData("", "", "", "text: Please fill this in.")]
    [InlineData(" \n", "", "", "text: Please fill this in.")]
    [InlineData("123456", "", "", "text: At most 5 characters fit here, and this has 6.")]
    [InlineData("1", "123456", "", "note: At most 5 characters fit here, and this has 6.")]
    [InlineData("1", "", "b", "choice: Please choose one of the list.")]
    [InlineData("", "", "b", "text: Please fill this in. choice: Please choose one of the list.")]
    public void Each_field_is_checked_by_its_own_rules(string text, string note, string choice, string problems)
    {
        var values = new Dictionary<string, string> { ["text"] = text, ["note"] = note, ["choice"] = choice };

        var found = FormCheck.Problems(Form, values);

        Assert.Equal(problems, string.Join(' ', found.Select(problem => $"{problem.Key}: {problem.Value}")));
    }

    [Fact]
    public void Field_that_was_not_sent_is_empty()
    {
        Assert.Equal(["text"], FormCheck.Problems(Form, new Dictionary<string, string>()).Keys);
    }
}
