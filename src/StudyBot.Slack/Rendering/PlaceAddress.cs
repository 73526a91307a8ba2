using StudyBot.Core.Chat;

namespace StudyBot.Slack.Rendering;

/// <summary>A place of the port, as Slack leads to it.</summary>
internal static class PlaceAddress
{
    private const string Platform = SlackRefs.Platform;

    /// <summary>Null when the destination of a link is no place of Slack.</summary>
    public static Place? Read(string? destination) => PlaceLink.Parse(Platform, destination ?? "");

    /// <summary>Opens the Slack app at the channel, or the browser where there is none; a thread is named by the message it hangs from.</summary>
    /// <remarks>https://docs.slack.dev/interactivity/deep-linking: <c>app_redirect</c> takes no thread, an archive address does.</remarks>
    public static string Url(Place place) => place.ThreadId is { } thread
        ? $"https://app.slack.com/client/{Part(place.Channel.WorkspaceId)}/{Part(place.Channel.Id)}/thread/{Part(place.Channel.Id)}-{Part(thread)}"
        : $"https://app.slack.com/client/{Part(place.Channel.WorkspaceId)}/{Part(place.Channel.Id)}";

    private static string Part(string id) => Uri.EscapeDataString(id);
}
