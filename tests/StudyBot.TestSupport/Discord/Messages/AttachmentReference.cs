using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Rest;

namespace StudyBot.TestSupport.Discord.Messages;

/// <summary><c>attachment://name</c>: a file of the same message.</summary>
internal static class AttachmentReference
{
    private const string Scheme = "attachment://";

    /// <returns>Null for an ordinary address.</returns>
    public static JsonObject? Find(string? url, JsonArray attachments)
    {
        if (url?.StartsWith(Scheme, StringComparison.Ordinal) is not true)
        {
            return null;
        }

        var name = url[Scheme.Length..];
        return attachments.OfType<JsonObject>().FirstOrDefault(attachment => attachment["filename"]!.ToString() == name)
            ?? throw FormErrors.One("attachments", "REFERENCED_ATTACHMENT_NOT_FOUND", $"The referenced attachment in {url} could not be found");
    }
}
