using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.Core.Rounds;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Rounds;

/// <summary>Wherever a round is named to people, one click leads to its thread.</summary>
public sealed class RoundLinkTests : IDisposable
{
    private readonly StudyBench _bench = new();
    private readonly ChatMember _birch = Some.Member("Birch");

    [Theory]
    [InlineData("me", 2)]
    [InlineData("why", 1)]
    [InlineData("leaderboard window:week", 1)]
    [InlineData("leaderboard window:all track:ml-engineer", 1)]
    [InlineData("leaderboard window:season", 1)]
    public async Task What_members_ask_for_leads_to_the_thread(string command, int links)
    {
        var round = await PlayAsync();

        Assert.Equal(Enumerable.Repeat(LinkTo(round), links), await LinksAsync(_birch, command));
    }

    [Fact]
    public async Task Another_weeks_board_does_not_name_it()
    {
        await PlayAsync();
        _bench.Clock.Advance(TimeSpan.FromDays(7));

        Assert.Empty(await LinksAsync(_birch, "leaderboard window:week"));
        Assert.NotEmpty(await LinksAsync(_birch, "leaderboard window:month"));
    }

    [Fact]
    public async Task A_board_names_the_latest_seven_rounds_newest_first()
    {
        var subscription = await _bench.SubscribeAsync();
        foreach (var day in Enumerable.Range(0, 9))
        {
            await _bench.PlayDayAsync(subscription, new DateOnly(2026, 11, 23).AddDays(day), (_birch, 4));
        }

        var links = await LinksAsync(_birch, "leaderboard window:all");

        Assert.Equal(7, links.Count);
        Assert.StartsWith("2026-12-01 ", links[0], StringComparison.Ordinal);
        Assert.StartsWith("2026-11-25 ", links[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("track close")]
    [InlineData("track post-now")]
    public async Task What_moderators_ask_for_leads_to_the_thread(string command)
    {
        var (_, round) = await _bench.OpenRoundAsync();
        var line = command == "status" ? command : $"{command} subscription:ml-engineer";

        Assert.Equal([LinkTo(round)], await LinksAsync(Some.Moderator(), line));
    }

    [Fact]
    public async Task What_has_no_thread_yet_is_named_without_a_link()
    {
        _bench.Room.Trouble = method =>
            method == nameof(IChatPlatform.OpenThreadAsync) ? new ChatPlatformException("Down.", isTransient: true) : null;
        await _bench.OpenRoundAsync();

        var status = await _bench.TypeAsync(Some.Moderator(), "status");

        Assert.Contains("2026-11-23 question-", CardText.Of(status), StringComparison.Ordinal);
        Assert.Empty(CardText.Links(Assert.IsType<InteractionReply.Private>(status).Card));
    }

    [Fact]
    public async Task The_acknowledgement_leads_to_the_thread()
    {
        var (_, round) = await _bench.OpenRoundAsync();
        await _bench.SayAsync(round, _birch, Some.AnswerOfLevel(4));

        await _bench.DrainAsync();

        var arrived = _bench.Room.Whispered.First(whisper => whisper.Key == AnswerNotifier.KeyOf(round.Id)).Card;
        Assert.EndsWith($"-> room/ml/{round.ThreadId}", Assert.Single(CardText.Links(arrived)), StringComparison.Ordinal);
    }

    public void Dispose() => _bench.Dispose();

    private static string LinkTo(Round round) => $"{round.Date:yyyy-MM-dd} {round.QuestionId} -> room/ml/{round.ThreadId}";

    private async Task<Round> PlayAsync()
    {
        var subscription = await _bench.SubscribeAsync();
        await _bench.PlayDayAsync(subscription, new DateOnly(2026, 11, 23), (_birch, 4));
        return await _bench.RoundAsync();
    }

    private async Task<IReadOnlyList<string>> LinksAsync(ChatMember member, string command) =>
        CardText.Links(Assert.IsType<InteractionReply.Private>(await _bench.TypeAsync(member, command)).Card);
}
