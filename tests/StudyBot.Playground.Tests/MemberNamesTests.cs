using StudyBot.Playground.Rooms;

namespace StudyBot.Playground.Tests;

public sealed class MemberNamesTests
{
    private static readonly RoomMember[] Members = [new("alder", "Alder", IsModerator: true)];

    [Theory]
    [InlineData("Elm", "Elm")]
    [InlineData("  Elm ", "Elm")]
    [InlineData("Ёлка", "Ёлка")]
    public void Free_name_is_taken_as_typed(string name, string clean)
    {
        Assert.Equal(clean, MemberNames.Clean(name, Members));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u200B\u200D")]
    [InlineData("two\nlines")]
    [InlineData("12345678901234567890123456789012345678901")]
    public void Name_nobody_could_read_is_refused(string name)
    {
        Assert.Equal(Refusal.Invalid, Assert.Throws<RoomRefusedException>(() => MemberNames.Clean(name, Members)).Refusal);
    }

    [Theory]
    [InlineData("Alder")]
    [InlineData("aLDER ")]
    [InlineData("Al\u200Bder")]
    [InlineData("\u202EAlder")]
    [InlineData("studybot")]
    public void Name_that_looks_like_another_is_taken(string name)
    {
        Assert.Equal(Refusal.Taken, Assert.Throws<RoomRefusedException>(() => MemberNames.Clean(name, Members)).Refusal);
    }
}
