using StudyBot.Core.Chat;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Commands.Handling;

public sealed class StudyCompletionsTests : IDisposable
{
    private readonly StudyBench _bench = new();

    [Theory]
    [InlineData("track subscribe track:ml", "ml-engineer")]
    [InlineData("track subscribe track:ENGINEER", "ml-engineer")]
    [InlineData("track subscribe channel:#bo", "board")]
    [InlineData("track subscribe days:week", "weekdays")]
    [InlineData("track subscribe zone:berl", "Europe/Berlin")]
    [InlineData("track pause subscription:ml", "ml-engineer")]
    public async Task What_exists_is_offered(string typed, string offered)
    {
        await _bench.SubscribeAsync();

        Assert.Contains(await SuggestAsync(Some.Moderator(), typed), suggestion => suggestion.Text.Contains(offered));
    }

    [Fact]
    public async Task Only_rounds_the_member_answered_are_offered()
    {
        await _bench.PlayDayAsync(await _bench.SubscribeAsync(), new DateOnly(2026, 11, 23), (Some.Member("Birch"), 4));

        Assert.Contains("2026-11-23", Assert.Single(await SuggestAsync(Some.Member("Birch"), "why round:")).Label);
        Assert.Empty(await SuggestAsync(Some.Member("Cedar"), "why round:"));
    }

    [Theory]
    [InlineData("overrule member:", "Birch")]
    [InlineData("overrule member:bi", "Birch")]
    [InlineData("overrule member:Birch round:", "2026-11-23 question-1")]
    [InlineData("overrule member:Birch round:1 criterion:", "Data")]
    public async Task Moderators_are_offered_who_answered_what_and_the_criteria(string typed, string label)
    {
        await _bench.PlayDayAsync(await _bench.SubscribeAsync(), new DateOnly(2026, 11, 23), (Some.Member("Birch"), 4));
        await _bench.TypeAsync(Some.Member("Cedar"), "me");

        Assert.Contains(await SuggestAsync(Some.Moderator(), typed), suggestion => suggestion.Label == label);
        Assert.DoesNotContain(await SuggestAsync(Some.Moderator(), typed), suggestion => suggestion.Label == "Cedar");
        Assert.Empty(await SuggestAsync(Some.Moderator(), "overrule member:Cedar round:"));
        Assert.Empty(await SuggestAsync(Some.Member("Birch"), typed));
    }

    [Fact]
    public async Task Another_workspaces_subscriptions_are_not_offered()
    {
        await _bench.SubscribeAsync();
        var stranger = new ChatMember(new MemberRef("fake", "another room", "x"), "X", IsModerator: true);
        var elsewhere = new Place(new ChannelRef("fake", "another room", "ml"));

        Assert.Empty(await _bench.Get<IChatHandler>().SuggestAsync(stranger, elsewhere, "track pause subscription:", CancellationToken.None));
    }

    public void Dispose() => _bench.Dispose();

    private Task<IReadOnlyList<Suggestion>> SuggestAsync(ChatMember member, string typed) =>
        _bench.Get<IChatHandler>().SuggestAsync(member, new Place(Some.Channel()), typed, CancellationToken.None);
}
