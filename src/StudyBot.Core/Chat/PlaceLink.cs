namespace StudyBot.Core.Chat;

/// <summary>
/// The destination of a link to a place, as it stands in <see cref="Markup"/>: <c>place:workspace/channel</c>, or
/// <c>place:workspace/channel/thread</c>. Each part is the platform's own id, percent-encoded.
/// </summary>
public static class PlaceLink
{
    private const string Scheme = "place:";

    public static string Of(Place place)
    {
        string?[] parts = [place.Channel.WorkspaceId, place.Channel.Id, place.ThreadId];
        return Scheme + string.Join('/', parts.OfType<string>().Select(Uri.EscapeDataString));
    }

    /// <summary>The place a destination names, or null when it is another kind of link. The place need not exist.</summary>
    /// <param name="platform">The name of the platform that draws the link: a card only ever names places of its own.</param>
    public static Place? Parse(string platform, string destination)
    {
        if (!destination.StartsWith(Scheme, StringComparison.Ordinal))
        {
            return null;
        }

        var parts = destination[Scheme.Length..].Split('/');
        return parts.Length is 2 or 3 && Array.TrueForAll(parts, part => part.Length > 0)
            ? new Place(
                new ChannelRef(platform, Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts[1])),
                parts.Length == 3 ? Uri.UnescapeDataString(parts[2]) : null)
            : null;
    }
}
