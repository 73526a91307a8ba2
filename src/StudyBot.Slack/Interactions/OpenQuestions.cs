using StudyBot.Core.Chat;
using StudyBot.Slack.Workspaces;

namespace StudyBot.Slack.Interactions;

/// <summary>Finds what a member can answer now, from outside any channel: in those that they share with the bot, and no others.</summary>
internal sealed class OpenQuestions(IChatHandler handler, TimeProvider clock)
{
    private const string Command = "answer";

    public async Task<IReadOnlyList<OpenQuestion>> OfAsync(SlackWorkspace workspace, ChatMember member, CancellationToken cancellationToken)
    {
        var open = new Dictionary<string, OpenQuestion>();
        foreach (var channel in await workspace.Api.GetSharedChannelsAsync(member.Ref.Id, cancellationToken))
        {
            var place = SlackRefs.Place(workspace.Id, channel.Id);
            if (await AskAsync(member, place, cancellationToken) is InteractionReply.OpenForm { Form: var form })
            {
                open.TryAdd(form.Id, new OpenQuestion(channel.Name ?? channel.Id, place, form));
            }
        }

        return [.. open.Values];
    }

    /// <summary>The form for the question that is open there, or why there is none. Changes nothing.</summary>
    public Task<InteractionReply> AskAsync(ChatMember member, Place place, CancellationToken cancellationToken) =>
        handler.HandleAsync(new Interaction.CommandTyped($"{Command}-{member.Ref.Id}", member, place, clock.GetUtcNow(), Command), cancellationToken);
}
