using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using StudyBot.TestSupport.Slack.Faults;
using StudyBot.TestSupport.Slack.Recording;
using StudyBot.TestSupport.Slack.State;

namespace StudyBot.TestSupport.Slack.WebApi;

/// <summary>Takes the bytes of uploads, and gives out files to those who have a token.</summary>
internal sealed class FileEndpoints(World world, ApiFaults faults, TrafficRecorder recorder)
{
    private const string Name = "upload";

    public async Task UploadAsync(HttpContext context, string id)
    {
        var injected = faults.Take(Name);
        var bytes = await ReadAsync(context.Request, context.RequestAborted);
        var status = injected.OfType<ApiFault.ServerError>().FirstOrDefault()?.Status ?? Store(id, bytes);
        recorder.Add(new RecordedRequest(
            Name,
            WorkspaceId: null,
            new JsonObject { ["file_id"] = id, ["bytes"] = bytes.Length },
            IsJson: false,
            status,
            Answer: null,
            [.. injected.Select(fault => fault.GetType().Name)],
            world.Now));
        context.Response.StatusCode = status;
        await context.Response.WriteAsync(status == StatusCodes.Status200OK ? $"OK - {bytes.Length}" : "refused", context.RequestAborted);
    }

    /// <summary>Without a token of that workspace Slack answers with its page for signing in.</summary>
    public async Task DownloadAsync(HttpContext context, string id)
    {
        var token = context.Request.Headers.Authorization.ToString().Replace("Bearer ", "");
        var file = Find(id, token);
        if (file?.Bytes is null)
        {
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync("<html>Sign in to Slack</html>", context.RequestAborted);
            return;
        }

        context.Response.ContentType = file.ContentType;
        await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted);
    }

    private StoredFile? Find(string id, string token)
    {
        lock (world.Gate)
        {
            return world.Files.GetValueOrDefault(id) is { } file
                && file.Workspace.BotToken == token
                && file.Workspace is { IsInstalled: true, IsTokenRevoked: false }
                && file.Workspace.Scopes.Contains("files:read")
                ? file
                : null;
        }
    }

    private int Store(string id, byte[] bytes)
    {
        lock (world.Gate)
        {
            if (!world.Files.TryGetValue(id, out var file) || file.Bytes is not null)
            {
                return StatusCodes.Status404NotFound;
            }

            if (file.AnnouncedLength != bytes.Length)
            {
                return StatusCodes.Status400BadRequest;
            }

            file.Bytes = bytes;
            return StatusCodes.Status200OK;
        }
    }

    private static async Task<byte[]> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(cancellationToken);
            await form.Files.Single().CopyToAsync(bytes, cancellationToken);
        }
        else
        {
            await request.Body.CopyToAsync(bytes, cancellationToken);
        }

        return bytes.ToArray();
    }
}
