using System.Globalization;
using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands.Handling;
using StudyBot.Core.Members;
using StudyBot.Core.Rulings.Calibration;
using StudyBot.Core.Scoring;
using StudyBot.Core.Text;

namespace StudyBot.Core.Rulings;

/// <summary>Answers <c>overrule</c>, by which a moderator gives a criterion of an answer another level.</summary>
public sealed class RulingFeature(
    RulingFinder finder, RulingDesk desk, CalibrationDesk calibrations, MemberDirectory members, AnswerPipeline pipeline) : IInteractionFeature
{
    public void Register(InteractionMap map) => map.Command("overrule", OverruleAsync);

    private async Task<InteractionReply> OverruleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var workspace = call.Member.Ref.Workspace;
        var (found, problem) = await finder.FindAsync(workspace, call.Required("member"), call.Required("round"), cancellationToken);
        if (found is null)
        {
            return Replies.Problem(problem);
        }

        var moderator = await members.IdOfAsync(call.Member, cancellationToken);
        if (found.Answer.MemberId == moderator)
        {
            return Replies.Problem($"This answer is your own. Another moderator has to rule on it.");
        }

        var typed = call.Required("criterion");
        if (CriterionOf(found.Score, typed) is not { } criterion)
        {
            return Replies.Problem(NotFound.Markup("criterion", typed, [.. found.Score.Criteria.Select(one => one.CriterionId)]));
        }

        var level = int.Parse(call.Required("level"), CultureInfo.InvariantCulture);
        var ruling = new RulingCall(
            found.Answer.Id, found.Revision.Number, criterion.CriterionId, level, call.Required("note"));
        if (await RuleAsync(ruling, moderator, cancellationToken) is not { } outcome)
        {
            return Replies.Problem($"The answer has gone meanwhile.");
        }

        await calibrations.RefitAsync(await members.WorkspaceIdAsync(workspace, cancellationToken), cancellationToken);
        pipeline.AnnounceScores();
        return Replies.Private(Confirmation(found, criterion.Name, level, outcome, workspace));
    }

    /// <summary>In turn with the telling of scores, so that the author is told the new one after the old one.</summary>
    private async Task<RulingOutcome?> RuleAsync(RulingCall ruling, MemberId moderator, CancellationToken cancellationToken)
    {
        RulingOutcome? outcome = null;
        await pipeline.InTurnAsync(
            async cancellation => outcome = await desk.RuleAsync(ruling, moderator, cancellation), cancellationToken);
        return outcome;
    }

    private static CriterionScore? CriterionOf(AnswerScore score, string typed) => score.Criteria.FirstOrDefault(criterion =>
        string.Equals(criterion.CriterionId, typed, StringComparison.OrdinalIgnoreCase)
        || string.Equals(criterion.Name, typed, StringComparison.OrdinalIgnoreCase));

    private static Card Confirmation(RuledAnswer found, string criterion, int level, RulingOutcome outcome, WorkspaceRef workspace) => new()
    {
        Title = outcome.LevelBefore == level ? "Confirmed" : "Overruled",
        Sections =
        [
            new CardSection(null, Markup.Lines(
                Markup.Of($"{criterion} of {found.Member}'s answer (version {found.Revision.Number}) to {found.Round.LinkIn(workspace)}: "
                    + $"~~level {outcome.LevelBefore}~~ **level {level}**"),
                Markup.Of($"{ResultCard.Number(outcome.TotalBefore)} of 10 before, **{ResultCard.Number(outcome.Total)} of 10** now."),
                outcome.Points is { } points
                    ? Markup.Of($"The points change by {points:+0;-0;0}, as a line of its own in the ledger.")
                    : Markup.Of($"The points follow when the round closes, if the answer is ranked."),
                outcome.Others > 0
                    ? Markup.Of($"The same words in {outcome.Others} other versions or answers got the same level.")
                    : Markup.Empty)),
        ],
        Footer = Markup.Of($"The author is told, with your name and your note. Overrule again to change it."),
        Tone = CardTone.Good,
    };
}
