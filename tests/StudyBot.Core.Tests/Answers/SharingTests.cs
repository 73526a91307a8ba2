using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.Core.Rounds;
using StudyBot.Core.Tracks;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Answers;

/// <summary>The closing post quotes nobody who does not want it.</summary>
public sealed class SharingTests : IDisposable
{
    private const string Private = "privately I would look at the refund column [level 4]";

    private readonly StudyBench _bench = new();
    private readonly ChatMember _birch = Some.Member("Birch");

    [Fact]
    public async Task An_answer_in_the_thread_is_quoted_with_its_author()
    {
        var (subscription, round) = await _bench.OpenRoundAsync();
        await _bench.SayAsync(round, _birch, Some.AnswerOfLevel(4));

        var closing = await CloseAsync(subscription, round);

        Assert.Contains("Birch, 10 of 10", closing);
        Assert.Contains(Some.AnswerOfLevel(4), closing);
    }

    [Fact]
    public async Task A_private_answer_is_quoted_only_after_it_was_shared()
    {
        var (subscription, round) = await _bench.OpenRoundAsync();
        await SubmitAsync(_birch, round, Private);
        await SubmitAsync(Some.Member("Cedar"), round, Private + " as Cedar");
        await _bench.DrainAsync();
        Assert.Contains("[Share it when the round closes]", AnswerCard(round));

        var shared = await PressAsync(Verbs.Share, round);
        var closing = await CloseAsync(subscription, round);

        Assert.Contains("[Keep it out of the closing post]", shared);
        Assert.Contains(Private, closing);
        Assert.DoesNotContain("as Cedar", closing);
    }

    [Fact]
    public async Task Kept_out_stays_kept_out_through_an_edit()
    {
        var (subscription, round) = await _bench.OpenRoundAsync();
        var message = await _bench.SayAsync(round, _birch, Some.AnswerOfLevel(3));
        await _bench.DrainAsync();
        Assert.Contains("[Share it when the round closes]", await PressAsync(Verbs.KeepPrivate, round));
        await _bench.DeliverAsync(_bench.Room.Rewrite(message, Some.AnswerOfLevel(4), _bench.Clock.GetUtcNow().AddMinutes(1)));

        Assert.DoesNotContain("Birch", await CloseAsync(subscription, round));
    }

    [Fact]
    public async Task A_form_that_replaces_what_stood_in_the_thread_is_private_again()
    {
        var (subscription, round) = await _bench.OpenRoundAsync();
        await _bench.SayAsync(round, _birch, Some.AnswerOfLevel(4));
        await _bench.DrainAsync();
        _bench.Clock.Advance(TimeSpan.FromMinutes(1));
        await SubmitAsync(_birch, round, Private);

        Assert.DoesNotContain("privately", await CloseAsync(subscription, round));
    }

    [Fact]
    public async Task A_further_form_stays_shared()
    {
        var (subscription, round) = await _bench.OpenRoundAsync();
        await SubmitAsync(_birch, round, Private);
        await _bench.DrainAsync();
        await PressAsync(Verbs.Share, round);
        _bench.Clock.Advance(TimeSpan.FromMinutes(1));
        await SubmitAsync(_birch, round, Private + " and more");

        Assert.Contains("and more", await CloseAsync(subscription, round));
    }

    [Fact]
    public async Task A_hidden_member_is_quoted_without_a_name()
    {
        var (subscription, round) = await _bench.OpenRoundAsync();
        await _bench.SayAsync(round, _birch, Some.AnswerOfLevel(4));
        await _bench.TypeAsync(_birch, "hide");

        var closing = await CloseAsync(subscription, round);

        Assert.Contains("A member, 10 of 10", closing);
        Assert.DoesNotContain("Birch", closing);
    }

    [Fact]
    public async Task A_weak_answer_is_not_held_up_as_one_of_the_best()
    {
        var (subscription, round) = await _bench.OpenRoundAsync();
        await _bench.SayAsync(round, _birch, Some.AnswerOfLevel(2));

        Assert.DoesNotContain("Birch", await CloseAsync(subscription, round));
    }

    [Fact]
    public async Task Nobody_can_share_what_they_have_not_written()
    {
        var (_, round) = await _bench.OpenRoundAsync();

        Assert.Contains("no answer there", await PressAsync(Verbs.Share, round));
    }

    public void Dispose() => _bench.Dispose();

    private Task<InteractionReply> SubmitAsync(ChatMember member, Round round, string text) =>
        _bench.SubmitAsync(member, new ButtonId(Verbs.Answer, round.Id.Value).ToString(), ("text", text));

    private async Task<string> PressAsync(string verb, Round round) =>
        CardText.Of(await _bench.PressAsync(_birch, new ButtonId(verb, round.Id.Value).ToString()));

    private async Task<string> CloseAsync(Subscription subscription, Round round)
    {
        _bench.Clock.AdvanceTo(round.DeadlineAt);
        await _bench.RunAsync(subscription);
        return CardText.Of(_bench.Room.Posts.Single(post => post.Marker == round.ClosingMarker).Card);
    }

    private string AnswerCard(Round round) => CardText.Of(_bench.Room.Whispers[(_birch.Ref, AnswerNotifier.KeyOf(round.Id))]);
}
