using StudyBot.Core.Scoring.Text;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Text;

public sealed class OneSlipTests
{
    [Theory]
    [InlineData("reciev", "receiv", true)]
    [InlineData("monitorr", "monitor", true)]
    [InlineData("ocur", "occur", true)]
    [InlineData("present", "prevent", false)]
    [InlineData("expert", "export", false)]
    [InlineData("model", "model", false)]
    [InlineData("model", "models", false)]
    [InlineData("", "a", false)]
    public void Only_swapped_neighbours_and_doubled_letters_are_slips(string one, string other, bool isSlip)
    {
        Assert.Equal(isSlip, OneSlip.Apart(one, other));
        Assert.Equal(isSlip, OneSlip.Apart(other, one));
    }
}
