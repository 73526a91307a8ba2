using StudyBot.Core.Chat;
using StudyBot.Discord.Interactions;

namespace StudyBot.Discord.Tests.Adapter;

public sealed class AnswerRulesTests
{
    private static readonly ChatMember Birch = new(new MemberRef("discord", "1", "2"), "Birch", IsModerator: false);
    private static readonly Place Place = new(new ChannelRef("discord", "1", "3"));
    private static readonly Interaction Command = new Interaction.CommandTyped("1", Birch, Place, default, "help");
    private static readonly Interaction Press = new Interaction.ButtonPressed("1", Birch, Place, default, "why:1");
    private static readonly Interaction Submission = new Interaction.FormSubmitted("1", Birch, Place, default, "answer:1", new Dictionary<string, string>());
    private static readonly Card Card = new() { Title = "Card" };

    public static TheoryData<string, string, string> Table => new()
    {
        { nameof(Command), "none", nameof(FirstAnswer.ThinkPrivately) },
        { nameof(Submission), "none", nameof(FirstAnswer.ThinkPrivately) },
        { nameof(Press), "none", nameof(FirstAnswer.Noticed) },
        { nameof(Command), "quiet", nameof(FirstAnswer.ThinkPrivately) },
        { nameof(Press), "quiet", nameof(FirstAnswer.Noticed) },
        { nameof(Command), "private", nameof(FirstAnswer.Private) },
        { nameof(Press), "public", nameof(FirstAnswer.Public) },
        { nameof(Press), "form", nameof(FirstAnswer.Form) },
        { nameof(Submission), "problems", nameof(FirstAnswer.Private) },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void First_answer_follows_from_what_is_known_of_the_reply(string interaction, string reply, string expected) =>
        Assert.Equal(expected, AnswerRules.First(InteractionOf(interaction), ReplyOf(reply)).ToString());

    [Theory]
    [InlineData("ThinkPrivately", "quiet", true)]
    [InlineData("Noticed", "quiet", false)]
    [InlineData("ThinkPrivately", "private", false)]
    public void Whisper_is_waited_for_where_the_member_looks_at_a_promise(string first, string reply, bool waits) =>
        Assert.Equal(waits, AnswerRules.WaitsForWhisper(Enum.Parse<FirstAnswer>(first), ReplyOf(reply)!));

    private static Interaction InteractionOf(string name) => name switch
    {
        nameof(Command) => Command,
        nameof(Press) => Press,
        _ => Submission,
    };

    private static InteractionReply? ReplyOf(string name) => name switch
    {
        "private" => new InteractionReply.Private(Card),
        "public" => new InteractionReply.Public(Card),
        "form" => new InteractionReply.OpenForm(new Form("answer:1", "Your answer", "Submit", [])),
        "problems" => new InteractionReply.FormProblems(new Dictionary<string, string>()),
        "quiet" => new InteractionReply.Quiet(),
        _ => null,
    };
}
