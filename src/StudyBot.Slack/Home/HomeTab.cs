using System.Text.Json;
using StudyBot.Core.Chat;
using StudyBot.Slack.Deliveries;
using StudyBot.Slack.Interactions;
using StudyBot.Slack.Members;
using StudyBot.Slack.Models;
using StudyBot.Slack.Models.Blocks;
using StudyBot.Slack.Models.Views;
using StudyBot.Slack.Rendering;
using StudyBot.Slack.Workspaces;

namespace StudyBot.Slack.Home;

/// <summary>The app's Home: what is open for a member, how far they are, and what comes next. Drawn anew whenever they look.</summary>
internal sealed class HomeTab(WorkspaceBook workspaces, MemberBook members, OpenQuestions questions, IChatHandler handler, TimeProvider clock)
{
    private const string Tab = "home";
    private const int MostBlocks = 100;

    private static readonly IReadOnlyList<string> Commands = ["me", "track list"];

    public async Task TakeAsync(SlackDelivery delivery, CancellationToken cancellationToken)
    {
        var opened = JsonSerializer.Deserialize(delivery.Event.Span, SlackJson.Default.AppHomeOpenedEvent);
        if (opened is not { Tab: null or Tab } || workspaces.Find(delivery.WorkspaceId) is not { } workspace)
        {
            return;
        }

        var member = (await members.FindAsync(workspace.Id, opened.User, cancellationToken)).Chat;
        var blocks = await DrawAsync(workspace, member, SlackRefs.Place(workspace.Id, opened.Channel ?? opened.User), cancellationToken);
        await workspace.Api.PublishViewAsync(opened.User, OutgoingView.Home([.. blocks.Take(MostBlocks)]), cancellationToken);
    }

    private async Task<IReadOnlyList<Block>> DrawAsync(
        SlackWorkspace workspace, ChatMember member, Place place, CancellationToken cancellationToken)
    {
        var open = await questions.OfAsync(workspace, member, cancellationToken);
        List<Block> blocks =
        [
            .. CardModal.Blocks(open.Count > 0 ? ReplyCards.SomethingOpen : ReplyCards.NothingOpenNow, place),
            .. CardModal.Buttons(open.Select(question => question.ToButton())),
        ];
        foreach (var command in Commands)
        {
            var typed = new Interaction.CommandTyped($"home-{member.Ref.Id}", member, place, clock.GetUtcNow(), command);
            if (await handler.HandleAsync(typed, cancellationToken) is InteractionReply.Private { Card: var card })
            {
                blocks.AddRange([new DividerBlock(), .. CardModal.Blocks(card, place)]);
            }
        }

        return blocks;
    }
}
