using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack.Blocks;
using StudyBot.TestSupport.Slack.Limits;
using StudyBot.TestSupport.Slack.Messages;
using StudyBot.TestSupport.Slack.State;

namespace StudyBot.TestSupport.Slack.WebApi.Methods;

/// <summary>Uploads in three steps (docs.slack.dev/messaging/working-with-files, "Uploading files").</summary>
internal sealed class FileMethods(World world, Rooms rooms, MessageDesk desk)
{
    public IEnumerable<ApiMethod> All =>
    [
        new("files.getUploadURLExternal", ApiTier.Four, ["files:write"], GetUploadUrl) { IsFormOnly = true },
        new("files.completeUploadExternal", ApiTier.Four, ["files:write"], Complete),
        new("files.info", ApiTier.Four, ["files:read"], call => new JsonObject { ["file"] = Find(call, "file").ToJson() }) { IsFormOnly = true },
    ];

    private JsonObject GetUploadUrl(ApiCall call)
    {
        var name = call.Arguments.Required("filename");
        var length = call.Arguments.Number("length");
        if (length is null or <= 0)
        {
            throw new ApiException("invalid_arguments", "[ERROR] must be greater than 0 [json-pointer:/length]");
        }

        var id = world.Ids.Next("F");
        world.Files[id] = new StoredFile(id, call.Workspace, call.Bot, name, world.Now)
        {
            AnnouncedLength = length.Value,
            ContentType = name.EndsWith(".png", StringComparison.OrdinalIgnoreCase) ? "image/png" : "application/octet-stream",
            Address = new Uri(world.Address, $"/files-pri/{id}"),
        };
        return new JsonObject { ["upload_url"] = new Uri(world.Address, $"/upload/{id}").ToString(), ["file_id"] = id };
    }

    private JsonObject Complete(ApiCall call)
    {
        var wanted = call.Arguments.Objects("files");
        if (wanted.Count == 0)
        {
            throw new ApiException("invalid_arguments", "[ERROR] missing required field: files");
        }

        var files = wanted.Select(file => Take(call, file)).ToList();
        if (call.Arguments.Text("channel_id") is { Length: > 0 })
        {
            var channel = rooms.ForPosting(call, "channel_id");
            BlockChecks.Require(call.Arguments.List("blocks"));
            desk.Post(new MessageDraft(channel, call.Bot)
            {
                Text = call.Arguments.Text("initial_comment") ?? "",
                Blocks = BlockTree.WithIds(call.Arguments.List("blocks")),
                Files = files,
                ThreadTs = call.Arguments.Text("thread_ts"),
            });
        }

        return new JsonObject { ["files"] = new JsonArray([.. files.Select(file => file.ToJson())]) };
    }

    private StoredFile Take(ApiCall call, JsonObject wanted)
    {
        var file = world.Files.GetValueOrDefault(wanted.Text("id") ?? "");
        if (file is null || file.Workspace != call.Workspace || file.Bytes is null || file.IsComplete)
        {
            throw new ApiException("file_not_found");
        }

        file.IsComplete = true;
        file.Title = wanted.Text("title") ?? file.Name;
        return file;
    }

    private StoredFile Find(ApiCall call, string argument) =>
        world.Files.TryGetValue(call.Arguments.Text(argument) ?? "", out var file) && file.Workspace == call.Workspace && file.IsComplete
            ? file
            : throw new ApiException("file_not_found");
}
