using System.Globalization;
using System.Text.RegularExpressions;
using StudyBot.Core.Chat;
using StudyBot.Slack.Models.Messages;

namespace StudyBot.Slack.Posts;

/// <summary>By what a post is found again: its marker, and which of several messages it is. It travels in the message's metadata, which nobody sees.</summary>
/// <remarks>https://docs.slack.dev/messaging/message-metadata: kept with the message, through changes that do not name another.</remarks>
internal readonly partial record struct PostMark(PostMarker Marker, int Part, int Parts)
{
    private const string EventType = "studybot_post";

    /// <summary>The mark a message carries, or null.</summary>
    public static PostMark? Find(Message message) =>
        message.Metadata?.MarkerOf(EventType) is { } text && Text().Match(text) is { Success: true } match
            ? new PostMark(new PostMarker(match.Groups["marker"].Value), Number(match, "part"), Number(match, "parts"))
            : null;

    public MessageMetadata ToMetadata() => MessageMetadata.Marker(EventType, Parts > 1 ? $"{Marker.Value} {Part}/{Parts}" : Marker.Value);

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 1;

    [GeneratedRegex(@"^(?<marker>\S+)( (?<part>\d{1,3})/(?<parts>\d{1,3}))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Text();
}
