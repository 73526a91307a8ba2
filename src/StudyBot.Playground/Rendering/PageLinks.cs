using Markdig.Renderers;
using StudyBot.Core.Chat;

namespace StudyBot.Playground.Rendering;

/// <summary>Links to a channel or a thread of the room: an address inside the page, as <c>Page/js/route.js</c> reads it.</summary>
internal static class PageLinks
{
    /// <summary>The address of a place in this room, or null when the destination names none.</summary>
    public static string? AddressOf(string? destination) =>
        destination is not null && PlaceLink.Parse(PlaygroundRefs.Platform, destination) is { } place
        && place.Channel.Workspace == PlaygroundRefs.Workspace
            ? $"#/{Uri.EscapeDataString(place.Channel.Id)}{(place.ThreadId is { } id ? $"/{Uri.EscapeDataString(id)}" : "")}"
            : null;

    /// <param name="address">From <see cref="AddressOf"/>: escaped, so that nothing in it ends the attribute.</param>
    public static void WriteStart(HtmlRenderer renderer, string address) => renderer.Write("<a href=\"").Write(address).Write("\">");
}
