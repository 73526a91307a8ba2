using Microsoft.AspNetCore.Http;
using StudyBot.TestSupport.Discord.State;

namespace StudyBot.TestSupport.Discord.Messages;

/// <summary>Gives out what was attached, to anybody who has the address.</summary>
internal sealed class AttachmentFiles(World world)
{
    public async Task HandleAsync(HttpContext context)
    {
        if (Find(context.Request.Path.Value ?? "") is not { } file)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = file.ContentType;
        await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted);
    }

    private StoredFile? Find(string path)
    {
        lock (world.Gate)
        {
            return path.Split('/') is ["", "attachments", _, var id, _] && ulong.TryParse(id, out var number)
                ? world.Files.GetValueOrDefault(number)
                : null;
        }
    }
}
