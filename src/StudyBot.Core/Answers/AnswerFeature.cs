using StudyBot.Core.Chat;
using StudyBot.Core.Commands.Handling;
using StudyBot.Core.Members;
using StudyBot.Core.Rounds;

namespace StudyBot.Core.Answers;

/// <summary>Answers everything by which members answer: the command, the private form, and what to do with further messages.</summary>
public sealed class AnswerFeature(RoundFinder rounds, Inbox inbox, MemberDirectory members) : IInteractionFeature
{
    private const string Text = "text";

    public void Register(InteractionMap map)
    {
        map.CommandWithForm("answer", AnswerAsync);
        map.ButtonWithForm(Verbs.Answer, OpenFormAsync);
        map.Form(Verbs.Answer, SubmitAsync);
        map.Button(Verbs.AddMessage, (press, id, cancellationToken) => DecideAsync(press, id, InboxKind.Added, cancellationToken));
        map.Button(Verbs.LeaveMessageOut, (press, id, cancellationToken) => DecideAsync(press, id, InboxKind.LeftOut, cancellationToken));
    }

    private async Task<InteractionReply> AnswerAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (await rounds.OpenAtAsync(call.Place, cancellationToken) is not { } round)
        {
            return Replies.Problem($"No question is open here. Go to a channel with an open one, or into its thread, and try again.");
        }

        return call.Option(Text) switch
        {
            null => await FormAsync(call.Member, round.Id, cancellationToken),
            var text when Problem(text) is { } problem => Replies.Problem($"{problem}"),
            var text => await StoreAsync(call.Member, call.Id, round.Id, text, call.At, cancellationToken),
        };
    }

    private Task<InteractionReply> OpenFormAsync(Interaction.ButtonPressed press, ButtonId id, CancellationToken cancellationToken) =>
        FormAsync(press.Member, new RoundId(id.Target), cancellationToken);

    private async Task<InteractionReply> FormAsync(ChatMember member, RoundId id, CancellationToken cancellationToken)
    {
        if (await rounds.FindAsync(id, member.Ref.Workspace, cancellationToken) is not { } round)
        {
            return Replies.Problem($"This question is not there any more.");
        }

        var standing = await rounds.StandingTextAsync(id, member.Ref, cancellationToken);
        var hint = round.IsRanking
            ? "Only you see it until the round closes, and after that only if you say so."
            : "The round has closed: your answer is scored for you, but not ranked.";
        return new InteractionReply.OpenForm(new Form(new ButtonId(Verbs.Answer, id.Value).ToString(), "Your answer", "Submit",
        [
            new FormField
            {
                Id = Text,
                Label = "Your answer",
                Kind = FormFieldKind.Paragraph,
                Value = standing,
                Hint = hint,
                MaxLength = Inbox.LongestText,
            },
        ]));
    }

    private async Task<InteractionReply> SubmitAsync(Interaction.FormSubmitted form, ButtonId id, CancellationToken cancellationToken)
    {
        var text = form.Values.GetValueOrDefault(Text) ?? "";
        if (Problem(text) is { } problem)
        {
            return new InteractionReply.FormProblems(new Dictionary<string, string> { [Text] = problem });
        }

        var round = new RoundId(id.Target);
        return await rounds.FindAsync(round, form.Member.Ref.Workspace, cancellationToken) is null
            ? Replies.Problem($"This question is not there any more.")
            : await StoreAsync(form.Member, form.Id, round, text, form.At, cancellationToken);
    }

    private static string? Problem(string text) => text switch
    {
        _ when WordCount.Of(text) == 0 => "Write your answer first.",
        { Length: > Inbox.LongestText } => $"Your answer has {text.Length:#,0} characters; at most {Inbox.LongestText:#,0} fit.",
        _ => null,
    };

    /// <summary>
    /// Quiet, because the acknowledgement and then the score reach the member as one whisper. The same text once more makes no new version
    /// and so no whisper; then the reply says so.
    /// </summary>
    private async Task<InteractionReply> StoreAsync(
        ChatMember member, string interactionId, RoundId round, string text, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var standing = await rounds.StandingTextAsync(round, member.Ref, cancellationToken);
        await inbox.AddAsync(
            new InboxEntry
            {
                RoundId = round,
                MemberId = await members.IdOfAsync(member, cancellationToken),
                Kind = InboxKind.Form,
                MessageId = interactionId,
                Text = text,
                SentAt = at,
                WrittenAt = at,
            },
            cancellationToken);
        return text == standing
            ? Replies.Done("Nothing new", $"This is what your answer says already; its score stays.")
            : Replies.Quiet;
    }

    private async Task<InteractionReply> DecideAsync(
        Interaction.ButtonPressed press, ButtonId id, InboxKind decision, CancellationToken cancellationToken)
    {
        var round = new RoundId(id.Target);
        var messageId = id.Detail ?? "";
        var member = await members.IdOfAsync(press.Member, cancellationToken);
        if (!await rounds.IsAuthorAsync(round, member, messageId, cancellationToken))
        {
            return Replies.Problem($"Only its author can say whether a message belongs to an answer.");
        }

        await inbox.AddAsync(
            new InboxEntry
            {
                RoundId = round,
                MemberId = member,
                Kind = decision,
                MessageId = messageId,
                Revision = press.At.ToUnixTimeMilliseconds(), // A change of mind is a further entry.
                Text = "",
                SentAt = press.At,
                WrittenAt = press.At,
            },
            cancellationToken);
        return decision == InboxKind.Added
            ? Replies.Done("Added", $"The message is part of your answer now.")
            : Replies.Done("Left out", $"The message stays chat.");
    }
}
