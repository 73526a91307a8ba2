using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Members.Linking;

/// <summary>Guards what is shared against what is not: progress is, boards, points and who somebody is elsewhere are not.</summary>
public sealed class LinkedProgressTests : IDisposable
{
    private readonly LinkBench _bench = new();

    [Fact]
    public async Task Progress_elsewhere_counts_as_soon_as_it_is_linked_and_until_it_is_not()
    {
        await _bench.PlayAsync();
        var before = await _bench.ReadAsync(_bench.OnSlack, "me");

        await _bench.LinkAsync(_bench.Birch, _bench.OnSlack);

        var linked = await _bench.ReadAsync(_bench.OnSlack, "me");
        Assert.Contains("Nothing here yet", before);
        Assert.Contains("on Fake: 10 of 10", linked);
        Assert.Contains("Streak in ml-engineer on Fake: 1 in a row", linked);
        Assert.Contains("Data: level 4 of 4 on average", linked);
        Assert.Contains("With you on Fake:", linked);

        await _bench.TypeAsync(_bench.OnSlack, "unlink");
        Assert.Equal(before, await _bench.ReadAsync(_bench.OnSlack, "me"));
    }

    [Fact]
    public async Task Answers_of_both_are_listed_and_averaged_together()
    {
        await _bench.PlayAsync();
        await AnswerInHallAsync(level: 2);
        await _bench.LinkAsync(_bench.Birch, _bench.InHall);

        var here = await _bench.ReadAsync(_bench.Birch, "me");
        var there = await _bench.ReadAsync(_bench.InHall, "me");

        Assert.Contains("Data: level 3 of 4 on average", here);
        Assert.Contains("Data: level 3 of 4 on average", there);
        Assert.Contains("on Fake: 5 of 10, still open", here);
        Assert.Contains("on Fake: 10 of 10", there);
    }

    [Fact]
    public async Task Points_stay_where_they_were_earned()
    {
        await _bench.PlayAsync();
        await _bench.LinkAsync(_bench.Birch, _bench.OnSlack);

        Assert.Contains("Points: 0", await _bench.ReadAsync(_bench.OnSlack, "me"));
        Assert.Contains("Points: 100", await _bench.ReadAsync(_bench.Birch, "me"));
    }

    [Fact]
    public async Task Boards_and_ledger_do_not_change()
    {
        await _bench.PlayAsync();
        await AnswerInHallAsync(level: 4);
        var before = await StandingsAsync();

        await _bench.LinkAsync(_bench.Birch, _bench.InHall);

        Assert.Equal(before, await StandingsAsync());
    }

    [Fact]
    public async Task Nothing_of_the_other_identity_is_shown_but_the_platform()
    {
        await _bench.PlayAsync();
        var linked = await _bench.TypeAsync(_bench.OnSlack, $"link code:{await _bench.CodeAsync(_bench.Birch)}");
        var me = await _bench.TypeAsync(_bench.OnSlack, "me");

        Assert.All([linked, me], reply =>
        {
            var card = Assert.IsType<InteractionReply.Private>(reply).Card;
            Assert.Empty(CardText.Links(card));
            Assert.DoesNotContain("birch", CardText.Of(card), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("room", CardText.Of(card), StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task Ones_own_answers_still_lead_to_their_threads()
    {
        await _bench.PlayAsync();
        await _bench.LinkAsync(_bench.OnSlack, _bench.Birch);

        var me = Assert.IsType<InteractionReply.Private>(await _bench.TypeAsync(_bench.Birch, "me")).Card;

        Assert.All(CardText.Links(me), link => Assert.Contains("-> room/ml/", link));
        Assert.NotEmpty(CardText.Links(me));
    }

    public void Dispose() => _bench.Dispose();

    /// <summary>A round in the hall, answered with a command and still open.</summary>
    private async Task AnswerInHallAsync(int level)
    {
        var moderator = _bench.InHall with { Ref = _bench.InHall.Ref with { Id = "u-1" }, Name = "Alder", IsModerator = true };
        var subscription = await _bench.Study.SubscribeAsync(actor: moderator);
        _bench.Study.Clock.AdvanceTo(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
        await _bench.Study.RunAsync(subscription);
        await _bench.TypeAsync(_bench.InHall, $"answer text:\"{Some.AnswerOfLevel(level)}\"");
        await _bench.Study.DrainAsync();
    }

    private async Task<string> StandingsAsync()
    {
        await using var history = _bench.Study.History();
        var ledger = await history.Ledger.AsNoTracking().OrderBy(entry => entry.Id).ToListAsync();
        return string.Join('\n',
        [
            await _bench.ReadAsync(_bench.Birch, "leaderboard window:all"),
            await _bench.ReadAsync(_bench.InHall, "leaderboard window:all"),
            .. ledger.Select(entry => $"{entry.MemberId} {entry.RoundId} {entry.Points} {entry.Streak}"),
        ]);
    }
}
