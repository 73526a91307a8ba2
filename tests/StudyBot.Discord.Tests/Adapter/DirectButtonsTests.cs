using StudyBot.Core.Chat;
using StudyBot.Discord.Whispers;

namespace StudyBot.Discord.Tests.Adapter;

public sealed class DirectButtonsTests
{
    private static readonly ChannelRef Channel = new("discord", "1466000000000000001", "1466000000000000002");

    [Theory]
    [InlineData(null)]
    [InlineData("18446744073709551615")]
    public void Place_and_id_come_back(string? thread)
    {
        var place = new Place(Channel, thread);

        var placed = new Card { Title = "Card", Buttons = [new CardButton("add:12345678:1466000000000000004", "Add")] }.Placed(place);

        Assert.True(placed.Buttons[0].Id.Length <= 100);
        Assert.Equal((place, "add:12345678:1466000000000000004"), DirectButtons.Read(placed.Buttons[0].Id));
    }

    [Theory]
    [InlineData("why:1")]
    [InlineData("~form:answer:1")]
    [InlineData("!why:1")]
    [InlineData("1.2!why:1")]
    [InlineData("x.y.z!why:1")]
    public void Id_without_a_place_has_none(string customId) => Assert.Null(DirectButtons.Read(customId));
}
