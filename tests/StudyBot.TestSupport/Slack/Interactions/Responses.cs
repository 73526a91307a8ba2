using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack.Messages;
using StudyBot.TestSupport.Slack.State;
using StudyBot.TestSupport.Slack.WebApi;

namespace StudyBot.TestSupport.Slack.Interactions;

/// <summary>Carries out what an app says at a response address, or with its acknowledgement. Callers hold the world's gate.</summary>
internal sealed class Responses(MessageDesk desk)
{
    /// <returns>The message that is new or changed; null when one was deleted.</returns>
    public Message? Say(ResponseUrl url, JsonObject body)
    {
        var bot = url.Channel.Workspace.Bot;
        if (body.Flag("delete_original") is true && url.Source is { } unwanted)
        {
            desk.Delete(unwanted);
            return null;
        }

        var call = new ApiCall("response_url", body, Token: null, IsJson: true) { Workspace = url.Channel.Workspace };
        var draft = DraftReader.Read(call, url.Channel) with { ThreadTs = body.Text("thread_ts") ?? ThreadOf(url) };
        if (body.Flag("replace_original") is true && (url.Source ?? url.Said.LastOrDefault()) is { } original)
        {
            desk.Change(original, bot, changed =>
                (changed.Text, changed.Blocks, changed.Attachments) = (draft.Text, draft.Blocks, draft.Attachments));
            return original;
        }

        if (body.Text("response_type") == "in_channel")
        {
            return desk.Post(draft);
        }

        var said = desk.Whisper(draft, url.User.Id);
        url.Said.Add(said);
        return said;
    }

    private static string? ThreadOf(ResponseUrl url) => url.Source is { IsReply: true } reply ? reply.ThreadTs : null;
}
