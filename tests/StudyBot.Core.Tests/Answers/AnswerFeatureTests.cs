using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Answers;

public sealed class AnswerFeatureTests : IDisposable
{
    private readonly StudyBench _bench = new();
    private readonly ChatMember _birch = Some.Member("Birch");

    [Fact]
    public async Task The_button_opens_a_form_that_holds_the_answer_so_far()
    {
        var (_, round) = await _bench.OpenRoundAsync();
        var button = Assert.Single(_bench.Room.Posts[0].Card.Buttons);
        Assert.Equal("", await FormTextAsync(button.Id));

        await _bench.SubmitAsync(_birch, button.Id, ("text", Some.AnswerOfLevel(2)));
        await _bench.DrainAsync();

        Assert.Equal(Some.AnswerOfLevel(2), await FormTextAsync(button.Id));
        Assert.StartsWith("5 of 10", _bench.Room.Whispers[(_birch.Ref, AnswerNotifier.KeyOf(round.Id))].Title);
    }

    [Fact]
    public async Task The_command_answers_the_open_question_of_the_channel()
    {
        await _bench.OpenRoundAsync();

        var reply = await _bench.TypeAsync(_birch, $"answer text:{Some.AnswerOfLevel(3)}");
        await _bench.DrainAsync();

        Assert.IsType<InteractionReply.Quiet>(reply);
        Assert.StartsWith("7.5 of 10", Assert.Single(_bench.Room.Whispers).Value.Title);
    }

    [Fact]
    public async Task The_command_without_a_text_opens_the_form()
    {
        await _bench.OpenRoundAsync();

        Assert.IsType<InteractionReply.OpenForm>(await _bench.TypeAsync(_birch, "answer"));
    }

    [Fact]
    public async Task Without_an_open_question_the_command_says_so() =>
        Assert.Contains("No question is open here", CardText.Of(await _bench.TypeAsync(_birch, "answer text:hello")));

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    [InlineData("🙂🙂")]
    public async Task An_answer_without_a_word_is_refused_beside_its_field(string text)
    {
        var (_, round) = await _bench.OpenRoundAsync();

        var reply = await _bench.SubmitAsync(_birch, new ButtonId(Verbs.Answer, round.Id.Value).ToString(), ("text", text));

        Assert.Equal("Write your answer first.", Assert.IsType<InteractionReply.FormProblems>(reply).ByField["text"]);
    }

    [Fact]
    public async Task An_answer_without_a_word_is_refused_by_the_command_too()
    {
        await _bench.OpenRoundAsync();

        Assert.Contains("Write your answer first", CardText.Of(await _bench.TypeAsync(_birch, "answer text:🙂")));
    }

    [Fact]
    public async Task A_text_that_is_too_long_for_the_form_is_refused_with_both_lengths()
    {
        var (_, round) = await _bench.OpenRoundAsync();

        var reply = await _bench.SubmitAsync(
            _birch, new ButtonId(Verbs.Answer, round.Id.Value).ToString(), ("text", new string('x', Inbox.LongestText + 1)));

        Assert.Equal(
            "Your answer has 40,001 characters; at most 40,000 fit.", Assert.IsType<InteractionReply.FormProblems>(reply).ByField["text"]);
    }

    [Fact]
    public async Task The_same_text_again_is_answered_because_no_whisper_follows()
    {
        var (_, round) = await _bench.OpenRoundAsync();
        var form = new ButtonId(Verbs.Answer, round.Id.Value).ToString();
        await _bench.SubmitAsync(_birch, form, ("text", Some.AnswerOfLevel(3)));
        await _bench.DrainAsync();

        Assert.Contains("Nothing new", CardText.Of(await _bench.SubmitAsync(_birch, form, ("text", Some.AnswerOfLevel(3)))));
    }

    [Fact]
    public async Task A_forged_round_is_refused()
    {
        await _bench.OpenRoundAsync();
        var elsewhere = new ChatMember(new MemberRef("fake", "another room", "x"), "X", IsModerator: true);

        Assert.Contains("not there any more", CardText.Of(await _bench.SubmitAsync(elsewhere, "answer:1", ("text", "hello"))));
        Assert.Contains("not there any more", CardText.Of(await _bench.PressAsync(_birch, "answer:4711")));
        await using var history = _bench.History();
        Assert.Empty(await history.Inbox.ToListAsync());
    }

    [Fact]
    public async Task An_answer_of_nine_thousand_characters_stays_whole()
    {
        var (_, round) = await _bench.OpenRoundAsync();
        var text = string.Concat(Enumerable.Repeat("word ", 1_800)) + "```\ncode\n``` [level 4]";

        await _bench.SubmitAsync(_birch, new ButtonId(Verbs.Answer, round.Id.Value).ToString(), ("text", text));
        await _bench.DrainAsync();

        await using var history = _bench.History();
        Assert.Equal(text, (await history.AnswerRevisions.SingleAsync()).Text);
    }

    public void Dispose() => _bench.Dispose();

    private async Task<string> FormTextAsync(string buttonId) =>
        Assert.Single(Assert.IsType<InteractionReply.OpenForm>(await _bench.PressAsync(_birch, buttonId)).Form.Fields).Value;
}
