using StudyBot.Slack.Models;
using StudyBot.Slack.Models.Answers;
using StudyBot.Slack.Models.Conversations;
using StudyBot.Slack.Models.Messages;
using StudyBot.Slack.WebApi;

namespace StudyBot.Slack.Workspaces;

/// <summary>Reads of several pages as one.</summary>
internal static class WorkspaceReading
{
    /// <summary>A post that is looked for was made within the hour; a hundred messages reach further back than that.</summary>
    private const int Reach = 100;

    /// <summary>A channel's latest messages.</summary>
    public static async Task<IReadOnlyList<Message>> GetLatestAsync(this SlackWebClient api, string channel, CancellationToken cancellationToken) =>
        (await api.ReadHistoryAsync(channel, new HistoryPage { Limit = Reach }, cancellationToken)).Messages;

    /// <summary>All of a thread, its parent first.</summary>
    public static async Task<IReadOnlyList<Message>> GetWholeThreadAsync(
        this SlackWebClient api, string channel, SlackTimestamp thread, CancellationToken cancellationToken)
    {
        var messages = new Dictionary<SlackTimestamp, Message>(); // Every page begins with the parent.
        var page = new HistoryPage();
        while (true)
        {
            var answer = await api.ReadRepliesAsync(channel, thread, page, cancellationToken);
            foreach (var message in answer.Messages)
            {
                messages[message.Ts] = message;
            }

            if (CursorOf(answer) is not { } cursor)
            {
                return [.. messages.Values.OrderBy(message => message.Ts)];
            }

            page = page with { Cursor = cursor };
        }
    }

    /// <summary>The message a thread hangs from; null when it is not there.</summary>
    public static async Task<Message?> GetParentAsync(
        this SlackWebClient api, string channel, SlackTimestamp thread, CancellationToken cancellationToken)
    {
        var answer = await api.ReadRepliesAsync(channel, thread, new HistoryPage { Limit = 1 }, cancellationToken);
        return answer.Messages.FirstOrDefault(message => message.Ts == thread);
    }

    /// <summary>All channels that the bot can see.</summary>
    public static Task<IReadOnlyList<Conversation>> GetChannelsAsync(this SlackWebClient api, CancellationToken cancellationToken) =>
        AllAsync(cursor => api.ListConversationsAsync(cursor, cancellationToken));

    /// <summary>The channels in which both the bot and a member are.</summary>
    public static Task<IReadOnlyList<Conversation>> GetSharedChannelsAsync(
        this SlackWebClient api, string user, CancellationToken cancellationToken) =>
        AllAsync(cursor => api.ListConversationsOfAsync(user, cursor, cancellationToken));

    private static async Task<IReadOnlyList<Conversation>> AllAsync(Func<string?, Task<ConversationsAnswer>> read)
    {
        var channels = new List<Conversation>();
        string? cursor = null;
        do
        {
            var answer = await read(cursor);
            channels.AddRange(answer.Channels);
            cursor = CursorOf(answer);
        }
        while (cursor is not null);

        return channels;
    }

    private static string? CursorOf(SlackAnswer answer) => answer.ResponseMetadata?.NextCursor is { Length: > 0 } cursor ? cursor : null;
}
