using StudyBot.Core.Answers;
using Xunit;
using static StudyBot.Core.Tests.Answers.Entries;

namespace StudyBot.Core.Tests.Answers;

public sealed class AnswerComposerTests
{
    [Theory]
    [InlineData("good one", false)]
    [InlineData("only seven words are in this message", false)]
    [InlineData(Long, true)]
    [InlineData("- - - - - - - - - -", false)]
    [InlineData("谢谢，说得很好！", false)]
    [InlineData("数据泄漏意味着训练特征里含有预测时还不知道的信息。", true)]
    [InlineData("データリークとは、予測時に使えない情報が特徴量に入ることです。", true)]
    [InlineData("ขอบคุณครับ", false)]
    [InlineData("การรั่วไหลของข้อมูลคือการที่ฟีเจอร์มีข้อมูลที่ยังไม่รู้ตอนทำนาย", true)]
    public void The_first_message_of_eight_words_is_the_answer(string text, bool isAnswer) =>
        Assert.Equal(isAnswer ? text : null, Compose(Message("a", text, 1)).Ranked?.Text);

    [Fact]
    public void A_reply_to_somebody_is_neither_answer_nor_asked_about()
    {
        var composition = Compose(Message("a", Long + " first", 1, isReply: true), Message("b", Long, 2), Message("c", Long, 3, isReply: true));

        Assert.Equal(Long, composition.Ranked?.Text);
        Assert.Empty(composition.Undecided);
    }

    [Theory]
    [InlineData("thanks all", false)]
    [InlineData("and one thing more", true)]
    [InlineData(Long, true)]
    public void Of_further_messages_only_short_chatter_is_not_asked_about(string text, bool isAsked)
    {
        var composition = Compose(Message("a", Long, 1), Message("b", text, 2));

        Assert.Equal(Long, composition.Ranked?.Text);
        Assert.Equal(isAsked ? ["b"] : [], composition.Undecided.Select(message => message.MessageId));
    }

    [Fact]
    public void What_was_said_before_the_answer_is_not_asked_about() =>
        Assert.Empty(Compose(Message("a", "let me think about this", 1), Message("b", Long, 2)).Undecided);

    [Fact]
    public void An_added_message_is_part_of_the_answer_and_one_left_out_is_not()
    {
        var composition = Compose(
            Message("a", Long, 1), Message("b", "and one thing more", 2), Message("c", "see you all tomorrow", 3), Added("b", 4), LeftOut("c", 5));

        Assert.Equal($"{Long}\n\nand one thing more", composition.Ranked?.Text);
        Assert.Empty(composition.Undecided);
    }

    [Fact]
    public void The_last_word_on_a_message_counts()
    {
        InboxEntry[] entries = [Message("a", Long, 1), Message("b", "and one thing more", 2), Added("b", 4)];

        Assert.Equal(Long, Compose([.. entries, LeftOut("b", 5)]).Ranked?.Text);
        Assert.NotEqual(Long, Compose([.. entries, LeftOut("b", 5), Added("b", 6)]).Ranked?.Text);
    }

    [Fact]
    public void Adding_after_the_deadline_makes_a_late_answer_and_keeps_the_ranked_one()
    {
        var composition = Compose(Message("a", Long, 1), Message("b", "and one thing more", 2), Added("b", 601));

        Assert.Equal(Long, composition.Ranked?.Text);
        Assert.Equal(At(601), composition.Current?.WrittenAt);
    }

    [Fact]
    public void The_newest_revision_before_the_deadline_is_ranked()
    {
        var composition = Compose(
            Message("a", Long, 1),
            Message("a", Long + " second", 1, written: 600, revision: 1),
            Message("a", Long + " third", 1, written: 601, revision: 2));

        Assert.Equal(Long + " second", composition.Ranked?.Text);
        Assert.Equal(Long + " third", composition.Current?.Text);
    }

    [Fact]
    public void A_deletion_before_the_deadline_withdraws() =>
        Assert.Null(Compose(Message("a", Long, 1), Deletion("a", 2)).Ranked);

    [Fact]
    public void A_deletion_after_the_deadline_keeps_what_is_ranked()
    {
        var composition = Compose(Message("a", Long, 1), Deletion("a", 601));

        Assert.Equal(Long, composition.Ranked?.Text);
        Assert.Null(composition.Current);
    }

    [Fact]
    public void The_form_replaces_what_came_before_and_later_messages_are_asked_about()
    {
        var composition = Compose(Message("a", Long, 1), Form("f", "short and private", 2), Message("b", "and one thing more", 3));

        Assert.Equal("short and private", composition.Ranked?.Text);
        Assert.True(composition.Ranked?.IsPrivate);
        Assert.Equal(["b"], composition.Undecided.Select(message => message.MessageId));
    }

    [Fact]
    public void The_newest_form_counts() =>
        Assert.Equal("two", Compose(Form("f", "one", 1), Form("g", "two", 2)).Ranked?.Text);

    [Fact]
    public void What_was_called_chat_does_not_become_the_answer_when_the_answer_is_deleted() =>
        Assert.Null(Compose(Message("a", Long, 1), Message("b", Long + " chat", 2), LeftOut("b", 3), Deletion("a", 4)).Ranked);

    [Fact]
    public void What_was_added_stays_the_answer_when_the_first_message_is_deleted() =>
        Assert.Equal(
            "and one thing more",
            Compose(Message("a", Long, 1), Message("b", "and one thing more", 2), Added("b", 3), Deletion("a", 4)).Ranked?.Text);

    [Fact]
    public void Messages_of_one_moment_stand_in_the_order_of_their_ids() =>
        Assert.Equal(Long, Compose(Message("10", Long + " later", 1), Message("9", Long, 1)).Ranked?.Text);

    private static Composition Compose(params InboxEntry[] entries) => AnswerComposer.Compose(entries, Deadline);
}
