using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.Tests.Members.Linking;
using Xunit;

namespace StudyBot.Core.Tests.Privacy;

public sealed class LinkedPrivacyTests : IDisposable
{
    private readonly LinkBench _bench = new();

    [Fact]
    public async Task About_names_links_and_who_sees_what_by_them()
    {
        var about = await _bench.ReadAsync(_bench.Birch, "privacy about");

        Assert.Contains("**/study link**", about);
        Assert.Contains("see one another's progress", about);
        Assert.Contains("**/study unlink**", about);
    }

    [Fact]
    public async Task The_export_has_the_links_an_open_code_and_wrong_ones()
    {
        await _bench.LinkAsync(_bench.Birch, _bench.OnSlack);
        await _bench.TypeAsync(_bench.OnSlack, "link code:2222-2222");
        var code = await _bench.CodeAsync(_bench.OnSlack);

        var export = await ExportAsync(_bench.OnSlack);

        using var json = JsonDocument.Parse(export);
        var links = json.RootElement.GetProperty("links");
        var now = _bench.Study.Clock.GetUtcNow();
        var other = Assert.Single(links.GetProperty("with").EnumerateArray());
        Assert.Equal("fake", other.GetProperty("platform").GetString());
        Assert.Equal(now, other.GetProperty("linkedAt").GetDateTimeOffset());
        Assert.Equal(now.AddMinutes(15), links.GetProperty("codeUntil").GetDateTimeOffset());
        Assert.Equal(now, Assert.Single(links.GetProperty("wrongCodesAt").EnumerateArray()).GetDateTimeOffset());
        Assert.DoesNotContain(code, export);
        Assert.DoesNotContain("birch", export.Replace(_bench.OnSlack.Ref.Id, ""), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Deleting_takes_the_member_out_and_leaves_the_others_linked()
    {
        await _bench.LinkAsync(_bench.Birch, _bench.InHall);
        await _bench.LinkAsync(_bench.Birch, _bench.OnSlack);
        await _bench.TypeAsync(_bench.Birch, "link code:2222-2222");
        var code = await _bench.CodeAsync(_bench.Birch);

        await _bench.TypeAsync(_bench.Birch, "privacy delete confirm:yes");

        Assert.Contains("With you on Slack:", await _bench.ReadAsync(_bench.InHall, "me"));
        Assert.DoesNotContain("With you", await _bench.ReadAsync(_bench.Birch, "me"));
        await using var history = _bench.Study.History();
        Assert.Empty(await history.LinkTries.ToListAsync());
        Assert.Contains("does not work", await _bench.ReadAsync(_bench.OnSlack, $"link code:{code}"));
    }

    [Fact]
    public async Task Deleting_one_of_two_leaves_no_link()
    {
        await _bench.PlayAsync();
        await _bench.LinkAsync(_bench.Birch, _bench.OnSlack);

        await _bench.TypeAsync(_bench.Birch, "privacy delete confirm:yes");

        Assert.Contains("Nothing here yet", await _bench.ReadAsync(_bench.OnSlack, "me"));
        await using var history = _bench.Study.History();
        Assert.Empty(await history.MemberLinks.ToListAsync());
    }

    public void Dispose() => _bench.Dispose();

    private async Task<string> ExportAsync(ChatMember member)
    {
        var card = Assert.IsType<InteractionReply.Private>(await _bench.TypeAsync(member, "privacy export")).Card;
        return string.Concat(card.Sections.Select(section => string.Join('\n', section.Text.Value.Split('\n')[1..^1])));
    }
}
