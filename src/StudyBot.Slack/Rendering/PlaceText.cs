using StudyBot.Core.Chat;

namespace StudyBot.Slack.Rendering;

/// <summary>The place that a button or a form is about, as it travels with it: in direct messages and modals nothing else says so.</summary>
internal static class PlaceText
{
    private const char Separator = '/';

    public static string Of(Place place) => place.ThreadId is { } thread
        ? string.Join(Separator, place.Channel.WorkspaceId, place.Channel.Id, thread)
        : string.Join(Separator, place.Channel.WorkspaceId, place.Channel.Id);

    /// <summary>Null for a text that names no place.</summary>
    public static Place? Read(string? text) => text?.Split(Separator) switch
    {
        [{ Length: > 0 } team, { Length: > 0 } channel] => SlackRefs.Place(team, channel),
        [{ Length: > 0 } team, { Length: > 0 } channel, { Length: > 0 } thread] => SlackRefs.Place(team, channel, thread),
        _ => null,
    };
}
