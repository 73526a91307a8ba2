using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack.Limits;
using StudyBot.TestSupport.Slack.State;

namespace StudyBot.TestSupport.Slack.WebApi.Methods;

/// <summary>Reading back (docs.slack.dev/reference/methods/conversations.history and .replies).</summary>
internal sealed class HistoryMethods
{
    private static readonly string[] Scopes = ["channels:history", "groups:history", "im:history", "mpim:history"];

    public IEnumerable<ApiMethod> All { get; } =
    [
        new("conversations.history", ApiTier.Three, Scopes, History) { IsFormOnly = true },
        new("conversations.replies", ApiTier.Three, Scopes, Replies) { IsFormOnly = true },
    ];

    /// <summary>Newest first; replies only where they were broadcast.</summary>
    private static JsonObject History(ApiCall call)
    {
        var channel = Rooms.ForReading(call);
        var all = Between(call, channel.Messages.Values.Where(message => message.IsInChannel)).Reverse().ToList();
        return Answer(call, all);
    }

    /// <summary>The parent and its replies, oldest first; the parent stands on every first page.</summary>
    private static JsonObject Replies(ApiCall call)
    {
        var channel = Rooms.ForReading(call);
        var ts = call.Arguments.Text("ts") ?? "";
        if (!channel.Messages.TryGetValue(ts, out var message))
        {
            throw new ApiException("thread_not_found");
        }

        var parent = message.IsReply ? channel.Messages.GetValueOrDefault(message.ThreadTs!) ?? message : message; // A reply has a thread.
        return Answer(call, [parent, .. Between(call, channel.Replies(parent.Ts))]);
    }

    private static JsonObject Answer(ApiCall call, IReadOnlyList<Message> all)
    {
        var (page, metadata) = Paging.Of(all, call, message => message.Ts);
        var hasMetadata = call.Arguments.Flag("include_all_metadata") is true;
        var hasMore = metadata["next_cursor"]!.ToString().Length > 0;
        var answer = new JsonObject
        {
            ["messages"] = new JsonArray([.. page.Select(message => message.ToJson(hasMetadata))]),
            ["has_more"] = hasMore,
        };
        if (hasMore)
        {
            answer["response_metadata"] = metadata;
        }

        return answer;
    }

    private static IEnumerable<Message> Between(ApiCall call, IEnumerable<Message> messages)
    {
        var isInclusive = call.Arguments.Flag("inclusive") is true;
        var (oldest, latest) = (call.Arguments.Text("oldest"), call.Arguments.Text("latest"));
        return messages.Where(message => IsAfter(message.Ts, oldest, isInclusive) && (latest is null || IsAfter(latest, message.Ts, isInclusive)));
    }

    private static bool IsAfter(string ts, string? than, bool isInclusive)
    {
        if (string.IsNullOrEmpty(than))
        {
            return true;
        }

        if (!decimal.TryParse(ts, out var number) || !decimal.TryParse(than, out var limit))
        {
            throw new ApiException("invalid_ts_oldest");
        }

        return number > limit || (isInclusive && number == limit);
    }
}
