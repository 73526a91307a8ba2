using StudyBot.Core.Chat;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Answers;

public sealed class WhyTests : IDisposable
{
    private readonly StudyBench _bench = new();
    private readonly ChatMember _birch = Some.Member("Birch");

    [Fact]
    public async Task Why_shows_the_level_its_words_the_sum_and_the_versions()
    {
        await AnswerAsync(3);

        var why = CardText.Of(await _bench.TypeAsync(_birch, "why"));

        Assert.Contains("Why 7.5 of 10", why);
        Assert.Contains("Data: level 3 of 4", why);
        Assert.Contains("most", why);
        Assert.Contains("**[level 3]**", why);
        Assert.Contains("1.5 = 1.5 of 2 points, which is 7.5 of 10.", why);
        Assert.Contains("Version 1 of your answer, scored by in-text/1 with question version 1 and rubric ml-practice version 1.", why);
    }

    [Fact]
    public async Task Full_marks_get_no_invented_criticism()
    {
        await AnswerAsync(4);

        var card = CardText.Of(_bench.Room.Whispers.Values.Single());

        Assert.Contains("What is right", card);
        Assert.DoesNotContain("What is missing", card);
        Assert.DoesNotContain("Next step", card);
    }

    [Fact]
    public async Task The_result_shows_met_partly_or_missed_and_the_points()
    {
        await AnswerAsync(2);

        Assert.Contains("Data: partly: 1 of 2", CardText.Of(_bench.Room.Whispers.Values.Single()));
    }

    [Theory]
    [InlineData("why round:1")]
    [InlineData("why round:#1")]
    public async Task A_round_can_be_named(string command)
    {
        await AnswerAsync(3);

        Assert.Contains("Why 7.5 of 10", CardText.Of(await _bench.TypeAsync(_birch, command)));
    }

    [Theory]
    [InlineData("why round:monday", "is not the number of a round")]
    [InlineData("why round:99", "You have no answer there")]
    public async Task A_round_that_is_none_is_refused(string command, string sentence)
    {
        await AnswerAsync(3);

        Assert.Contains(sentence, CardText.Of(await _bench.TypeAsync(_birch, command)));
    }

    [Fact]
    public async Task Nobody_sees_the_score_of_somebody_else()
    {
        await AnswerAsync(3);

        Assert.Contains("You have no answer there", CardText.Of(await _bench.PressAsync(Some.Member("Cedar"), "why:1")));
    }

    [Fact]
    public async Task Before_the_score_is_there_the_member_is_asked_to_wait()
    {
        var (_, round) = await _bench.OpenRoundAsync();
        await _bench.SayAsync(round, _birch, Some.AnswerOfLevel(3));
        await _bench.Get<Core.Answers.AnswerCollector>().CollectAsync(CancellationToken.None);

        Assert.Contains("still being scored", CardText.Of(await _bench.TypeAsync(_birch, "why")));
    }

    public void Dispose() => _bench.Dispose();

    private async Task AnswerAsync(int level)
    {
        var (_, round) = await _bench.OpenRoundAsync();
        await _bench.SayAsync(round, _birch, Some.AnswerOfLevel(level));
        await _bench.DrainAsync();
    }
}
