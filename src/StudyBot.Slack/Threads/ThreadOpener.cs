using StudyBot.Core.Chat;
using StudyBot.Slack.Models.Messages;
using StudyBot.Slack.Posts;
using StudyBot.Slack.Workspaces;

namespace StudyBot.Slack.Threads;

/// <summary>Opens the thread of a post. To Slack it is there as soon as somebody replies, and the bot is the first.</summary>
internal sealed class ThreadOpener(WorkspaceBook workspaces, ThreadCatalog catalog)
{
    public async Task<Place> OpenAsync(MessageRef post, CancellationToken cancellationToken)
    {
        var workspace = workspaces.Get(post.Place.Channel.WorkspaceId);
        var (channel, parent) = (post.Place.Channel.Id, MessageSpot.TsOf(post.Id));
        var thread = post.Place with { ThreadId = post.Id };

        // Replies that come at once must be known for ours.
        catalog.Put(workspace.Id, channel, parent, isOurs: true);
        var replies = await workspace.Api.GetWholeThreadAsync(channel, parent, cancellationToken);
        if (!replies.Any(reply => reply.User == workspace.BotUserId && ThreadHead.IsOne(reply)))
        {
            var head = ThreadHead.Render(thread);
            await workspace.Api.PostMessageAsync(
                new OutgoingMessage
                {
                    Channel = channel,
                    ThreadTs = parent,
                    Text = head.Text,
                    Blocks = head.Blocks(),
                    Metadata = ThreadHead.Metadata,
                },
                cancellationToken);
        }

        return thread;
    }
}
