using StudyBot.Core.Chat;
using StudyBot.Core.Commands.Handling;
using StudyBot.Core.Text;

namespace StudyBot.Core.Members.Linking;

/// <summary>Answers <c>link</c> and <c>unlink</c>: one person's members in several workspaces and platforms share their progress.</summary>
public sealed class LinkFeature(LinkDesk desk, MemberDirectory members) : IInteractionFeature
{
    public void Register(InteractionMap map)
    {
        map.Command("link", LinkAsync);
        map.Command("unlink", UnlinkAsync);
    }

    private async Task<InteractionReply> LinkAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var id = await members.IdOfAsync(call.Member, cancellationToken);
        return call.Option("code") is { } typed
            ? Reply(await desk.RedeemAsync(id, typed, cancellationToken))
            : Replies.Private(CardOf(await desk.OfferAsync(id, cancellationToken)));
    }

    private async Task<InteractionReply> UnlinkAsync(CommandCall call, CancellationToken cancellationToken) =>
        await desk.LeaveAsync(await members.IdOfAsync(call.Member, cancellationToken), cancellationToken)
            ? Replies.Done(
                "Unlinked",
                $"**/study me** counts only what you do here again, and your other identities count without it. Nothing was lost. "
                + $"**/study link** begins anew.")
            : Replies.Problem($"You are linked with nobody. If you had asked for a code, it is void now. **/study link** makes a new one.");

    private static Card CardOf(LinkOffer offer) => new()
    {
        Title = "Your link code",
        Sections =
        [
            new CardSection(null, CodeSpan.Of(offer.Code)),
            new CardSection("What to do", Markup.Of(
                $"Go to the other workspace or platform, and type there, as the member you are there: "
                + $"{CodeSpan.Of($"/study link code:{offer.Code}")}. The code works once and for "
                + $"{LinkDesk.CodeHolds.TotalMinutes} minutes, until {offer.ExpiresAt}.")),
            new CardSection("What it does", Markup.Trusted(
                "**/study me** then counts all your answers, in whichever of the two places you ask. Boards, points and ranks stay where they are. "
                + "Of who you are elsewhere, only the platform's name is shown. **/study unlink** undoes it.")),
        ],
        Footer = Markup.Of($"Keep it to yourself: whoever uses it sees your progress, and you see theirs."),
    };

    private static InteractionReply Reply(LinkOutcome outcome) => outcome switch
    {
        LinkOutcome.Linked linked => Replies.Done(
            "Linked",
            $"Linked with you on {PlatformNames.Of(linked.Others)}. **/study me** counts all of your answers from now on; boards, points and ranks "
            + $"stay where they are. If that was not you, **/study unlink** undoes it."),
        LinkOutcome.NoSuchCode wrong => Replies.Problem(
            $"This code does not work: it is mistyped, was used, or is older than {LinkDesk.CodeHolds.TotalMinutes} minutes. As the other "
            + $"member, **/study link** makes a new one. Tries left within the hour: {wrong.TriesLeft}."),
        LinkOutcome.TooManyTries refused => Replies.Problem(
            $"These were {LinkDesk.MostTries} wrong codes within an hour. Please try again at {refused.AgainAt}."),
        LinkOutcome.OwnCode => Replies.Problem(
            $"This is your own code. Type it as the member you are elsewhere: in the other workspace or on the other platform."),
        LinkOutcome.AlreadyLinked => Replies.Problem($"You two are linked already. **/study me** shows it."),
        LinkOutcome.TooManyIdentities => Replies.Problem(
            $"Together you would be more than {LinkDesk.MostIdentities} members, and no more can be linked. **/study unlink** one of them first."),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
    };
}
