using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.Members.Linking;
using Xunit;

namespace StudyBot.Core.Tests.Members.Linking;

public sealed class LinkFeatureTests : IDisposable
{
    private const string WrongCode = "2222-2222";

    private readonly LinkBench _bench = new();

    [Fact]
    public async Task A_code_is_shown_with_what_to_do_and_how_long_it_holds()
    {
        var card = await _bench.ReadAsync(_bench.Birch, "link");

        Assert.Matches("/study link code:[2-9A-Z]{4}-[2-9A-Z]{4}", card);
        Assert.Contains("15 minutes", card);
        Assert.Contains("unlink", card);
    }

    [Fact]
    public async Task A_code_links_members_of_two_workspaces_and_of_two_platforms()
    {
        Assert.StartsWith("Linked\n", await _bench.LinkAsync(_bench.Birch, _bench.InHall));

        Assert.Contains("Linked with you on Fake (2).", await _bench.LinkAsync(_bench.InHall, _bench.OnSlack));
        Assert.Contains("With you on Fake, Slack", await _bench.ReadAsync(_bench.Birch, "me"));
    }

    [Fact]
    public async Task A_code_may_be_copied_carelessly()
    {
        var code = (await _bench.CodeAsync(_bench.Birch)).ToLowerInvariant().Replace('-', ' ');

        Assert.StartsWith("Linked\n", await _bench.ReadAsync(_bench.OnSlack, $"link code:\" {code} \""));
    }

    [Fact]
    public async Task A_code_is_kept_as_a_hash_only()
    {
        var code = await _bench.CodeAsync(_bench.Birch);

        await using var history = _bench.Study.History();
        var kept = await history.LinkCodes.SingleAsync();
        Assert.DoesNotContain(code.Replace("-", ""), kept.Hash, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(64, kept.Hash.Length);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        var code = await _bench.CodeAsync(_bench.Birch);
        await _bench.TypeAsync(_bench.InHall, $"link code:{code}");

        Assert.Contains("was used", await _bench.ReadAsync(_bench.OnSlack, $"link code:{code}"));
        Assert.DoesNotContain("With you", await _bench.ReadAsync(_bench.OnSlack, "me"));
    }

    [Fact]
    public async Task A_code_typed_by_many_at_once_links_one()
    {
        var code = await _bench.CodeAsync(_bench.Birch);

        await Task.WhenAll(Enumerable.Range(1, 8).Select(number => _bench.TypeAsync(Somewhere(number), $"link code:{code}")));

        Assert.Equal(2, await LinksAsync());
    }

    [Theory]
    [InlineData(14, "Linked\n")]
    [InlineData(15, "That did not work\n")]
    public async Task A_code_holds_for_a_quarter_of_an_hour(int minutes, string title)
    {
        var code = await _bench.CodeAsync(_bench.Birch);

        _bench.Study.Clock.Advance(TimeSpan.FromMinutes(minutes));

        Assert.StartsWith(title, await _bench.ReadAsync(_bench.OnSlack, $"link code:{code}"));
    }

    [Fact]
    public async Task A_new_code_makes_the_earlier_one_void()
    {
        var earlier = await _bench.CodeAsync(_bench.Birch);
        var code = await _bench.CodeAsync(_bench.Birch);

        Assert.Contains("does not work", await _bench.ReadAsync(_bench.OnSlack, $"link code:{earlier}"));
        Assert.StartsWith("Linked\n", await _bench.ReadAsync(_bench.OnSlack, $"link code:{code}"));
    }

    [Fact]
    public async Task Nobody_links_with_themselves_and_the_code_stays_good()
    {
        var code = await _bench.CodeAsync(_bench.Birch);

        Assert.Contains("your own code", await _bench.ReadAsync(_bench.Birch, $"link code:{code}"));
        Assert.StartsWith("Linked\n", await _bench.ReadAsync(_bench.OnSlack, $"link code:{code}"));
    }

    [Fact]
    public async Task Guessing_ends_after_five_tries_and_then_not_even_the_right_code_is_taken()
    {
        var code = await _bench.CodeAsync(_bench.Birch);
        foreach (var left in new[] { 4, 3, 2, 1, 0 })
        {
            Assert.Contains($"within the hour: {left}.", await _bench.ReadAsync(_bench.OnSlack, $"link code:{WrongCode}"));
        }

        Assert.Contains("5 wrong codes", await _bench.ReadAsync(_bench.OnSlack, $"link code:{code}"));
        Assert.StartsWith("Linked\n", await _bench.ReadAsync(_bench.InHall, $"link code:{code}"));
    }

    [Fact]
    public async Task An_hour_after_the_first_wrong_code_one_may_try_again()
    {
        await _bench.TypeAsync(_bench.OnSlack, $"link code:{WrongCode}");
        _bench.Study.Clock.Advance(TimeSpan.FromMinutes(30));
        foreach (var _ in Enumerable.Range(0, LinkDesk.MostTries - 1))
        {
            await _bench.TypeAsync(_bench.OnSlack, $"link code:{WrongCode}");
        }

        _bench.Study.Clock.Advance(TimeSpan.FromMinutes(30));

        Assert.Contains("within the hour: 0.", await _bench.ReadAsync(_bench.OnSlack, $"link code:{WrongCode}"));
        Assert.Contains("5 wrong codes", await _bench.ReadAsync(_bench.OnSlack, $"link code:{WrongCode}"));
    }

    [Fact]
    public async Task Linking_twice_changes_nothing()
    {
        await _bench.LinkAsync(_bench.Birch, _bench.OnSlack);

        Assert.Contains("linked already", await _bench.LinkAsync(_bench.OnSlack, _bench.Birch));
        Assert.Equal(2, await LinksAsync());
    }

    [Fact]
    public async Task Linking_members_of_two_groups_joins_the_groups()
    {
        await _bench.LinkAsync(_bench.Birch, _bench.InHall);
        await _bench.LinkAsync(Somewhere(1), _bench.OnSlack);

        await _bench.LinkAsync(_bench.OnSlack, _bench.InHall);

        Assert.Contains("With you on Discord, Fake, Slack:", await _bench.ReadAsync(_bench.Birch, "me"));
        Assert.Contains("With you on Fake (2), Slack:", await _bench.ReadAsync(Somewhere(1), "me"));
    }

    [Fact]
    public async Task A_group_grows_to_five_and_no_further()
    {
        foreach (var number in Enumerable.Range(1, LinkDesk.MostIdentities - 1))
        {
            Assert.StartsWith("Linked\n", await _bench.LinkAsync(_bench.Birch, Somewhere(number)));
        }

        Assert.Contains("more than 5", await _bench.LinkAsync(_bench.Birch, _bench.OnSlack));
        Assert.Contains("more than 5", await _bench.LinkAsync(_bench.OnSlack, _bench.Birch));
        Assert.Equal(LinkDesk.MostIdentities, await LinksAsync());
    }

    [Fact]
    public async Task Unlinking_takes_one_out_and_leaves_the_others_linked()
    {
        await _bench.LinkAsync(_bench.Birch, _bench.InHall);
        await _bench.LinkAsync(_bench.Birch, _bench.OnSlack);

        Assert.StartsWith("Unlinked\n", await _bench.ReadAsync(_bench.Birch, "unlink"));

        Assert.DoesNotContain("With you", await _bench.ReadAsync(_bench.Birch, "me"));
        Assert.Contains("With you on Slack:", await _bench.ReadAsync(_bench.InHall, "me"));
        Assert.Contains("linked with nobody", await _bench.ReadAsync(_bench.Birch, "unlink"));
    }

    [Fact]
    public async Task The_last_of_a_group_is_linked_no_more()
    {
        await _bench.LinkAsync(_bench.Birch, _bench.OnSlack);

        await _bench.TypeAsync(_bench.Birch, "unlink");

        Assert.Contains("linked with nobody", await _bench.ReadAsync(_bench.OnSlack, "unlink"));
        Assert.Equal(0, await LinksAsync());
    }

    [Fact]
    public async Task Unlinking_makes_an_open_code_void()
    {
        var code = await _bench.CodeAsync(_bench.Birch);

        await _bench.TypeAsync(_bench.Birch, "unlink");

        Assert.Contains("does not work", await _bench.ReadAsync(_bench.OnSlack, $"link code:{code}"));
    }

    public void Dispose() => _bench.Dispose();

    private static ChatMember Somewhere(int number) => new(new MemberRef("discord", $"guild-{number}", "42"), "Twig", IsModerator: false);

    private async Task<int> LinksAsync()
    {
        await using var history = _bench.Study.History();
        return await history.MemberLinks.CountAsync();
    }
}
