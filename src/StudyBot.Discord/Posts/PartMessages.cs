using StudyBot.Core.Chat;
using StudyBot.Discord.Models.Messages;
using StudyBot.Discord.Rendering;
using StudyBot.Discord.Rest.Sending;

namespace StudyBot.Discord.Posts;

/// <summary>Turns what was drawn into what is sent.</summary>
internal static class PartMessages
{
    public static IReadOnlyList<FileUpload> Uploads(this MessagePart part) =>
        [.. part.Files.Select(file => new FileUpload(file.Name, file.ContentType, file.Bytes) { Description = file.Description })];

    /// <summary>An edit, after which the message has these files and no others.</summary>
    public static OutgoingMessage ToEdit(this MessagePart part) =>
        part.ToMessage() with { Attachments = part.Files.Count == 0 ? [] : null };

    /// <summary>
    /// Discord returns the first message for a nonce it has seen within minutes, so that a post whose answer got lost is not made twice.
    /// </summary>
    /// <returns>Null when the marker leaves no room; then the client makes one up, which holds for its own attempts only.</returns>
    public static string? Nonce(PostMarker marker, int part)
    {
        var nonce = part == 1 ? marker.Value : $"{marker.Value}/{part}";
        return nonce.Length <= OutgoingMessage.LongestNonce ? nonce : null;
    }
}
