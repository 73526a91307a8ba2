using System.Runtime.CompilerServices;
using StudyBot.Core.Chat;
using StudyBot.Slack.Inflow;
using StudyBot.Slack.Members;
using StudyBot.Slack.Posts;
using StudyBot.Slack.WebApi;
using StudyBot.Slack.Workspaces;

namespace StudyBot.Slack.Threads;

/// <summary>What people wrote in a thread, as it reads now.</summary>
internal sealed class ThreadHistory(WorkspaceBook workspaces, MemberBook members)
{
    /// <exception cref="SlackApiException">Slack could not be asked.</exception>
    public async IAsyncEnumerable<ChatMessage> ReadAsync(Place place, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var workspace = workspaces.Get(place.Channel.WorkspaceId);
        var parent = MessageSpot.TsOf(place.ThreadId ?? "");
        foreach (var message in await workspace.Api.GetWholeThreadAsync(place.Channel.Id, parent, cancellationToken))
        {
            if (message.Ts == parent || !MessageTranslator.MayBeByPerson(message))
            {
                continue;
            }

            var author = await members.FindAsync(workspace.Id, message.User!, cancellationToken); // MayBeByPerson has seen the author.
            if (author.IsPerson)
            {
                yield return MessageTranslator.Translate(
                    message, place, author.Chat, await AnswerTexts.OfAsync(workspace, message, cancellationToken), workspace.BotUserId);
            }
        }
    }
}
