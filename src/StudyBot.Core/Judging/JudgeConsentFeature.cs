using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands.Handling;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.Core.Moderation;

namespace StudyBot.Core.Judging;

/// <summary>Takes the yes and the no of workspaces and members to the judge.</summary>
public sealed class JudgeConsentFeature(
    JudgeSeat seat, MemberDirectory members, HistoryWriter writer, TimeProvider clock) : IInteractionFeature
{
    private const string Target = "answers to the judge";

    public void Register(InteractionMap map)
    {
        map.Command("judge on", AllowAsync);
        map.Command("judge off", ForbidAsync);
        map.Command("judge opt-in", OptInAsync);
        map.Command("judge opt-out", OptOutAsync);
    }

    /// <summary>Told wherever the judge is asked for and there is none.</summary>
    public static InteractionReply NoJudge => Replies.Problem(
        $"No judge is configured, so nothing is sent anywhere. Whoever runs this bot can set one up: docs/judge.md tells how.");

    private async Task<InteractionReply> AllowAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (seat.Setup is not { } setup)
        {
            return NoJudge;
        }

        await SetWorkspaceAsync(call, setup.Endpoint.Provider, cancellationToken);
        return Replies.Done(
            "The judge is allowed here",
            $"Answers of members who say **/study judge opt-in** are sent to **{setup.Endpoint.Provider}** "
            + $"(the model {setup.Endpoint.Model}): the text of the answer and the question, no names and no ids. Everybody else keeps the "
            + $"rule score. Its scores are shown beside the rules' and count for nothing until it has shown that it agrees with your "
            + $"rulings (**/study judge report**).");
    }

    private async Task<InteractionReply> ForbidAsync(CommandCall call, CancellationToken cancellationToken)
    {
        await SetWorkspaceAsync(call, null, cancellationToken);
        return Replies.Done("The judge is off here", $"No answer leaves this bot. What the judge has scored stays as it is.");
    }

    private async Task<InteractionReply> OptInAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (seat.Setup is not { } setup)
        {
            return NoJudge;
        }

        await SetMemberAsync(call, setup.Endpoint.Provider, cancellationToken);
        return Replies.Done(
            "Your answers may be judged",
            $"From now on the text of your answers is sent to **{setup.Endpoint.Provider}** "
            + $"(the model {setup.Endpoint.Model}) where a moderator has allowed it; your name and id are not. You get the rule score at "
            + $"once, as always, and the judge's a little later. **/study judge opt-out** ends it at any time.");
    }

    private async Task<InteractionReply> OptOutAsync(CommandCall call, CancellationToken cancellationToken)
    {
        await SetMemberAsync(call, null, cancellationToken);
        return Replies.Done(
            "Your answers stay here", $"None of your answers is sent to a judge. You keep the rule score, which needs nobody else.");
    }

    private async Task SetWorkspaceAsync(CommandCall call, string? provider, CancellationToken cancellationToken)
    {
        var actor = await members.IdOfAsync(call.Member, cancellationToken);
        var id = await members.WorkspaceIdAsync(call.Place.Channel.Workspace, cancellationToken);
        await writer.WriteAsync(
            async history =>
            {
                var row = await history.Workspaces.SingleAsync(workspace => workspace.Id == id, cancellationToken);
                AuditLog.Add(
                    history, id, actor, call.Command.Words, Target, Describe(row.JudgeProvider), Describe(provider), clock.GetUtcNow());
                row.JudgeProvider = provider;
            },
            cancellationToken);
    }

    private async Task SetMemberAsync(CommandCall call, string? provider, CancellationToken cancellationToken)
    {
        var id = await members.IdOfAsync(call.Member, cancellationToken);
        await writer.WriteAsync(
            async history => (await history.Members.SingleAsync(member => member.Id == id, cancellationToken)).JudgeProvider = provider,
            cancellationToken);
    }

    private static string Describe(string? provider) => provider is null ? "stay here" : $"may go to {provider}";
}
