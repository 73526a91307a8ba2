using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Slack.Recording;

/// <summary>The bot's answer to an envelope, or to a signed request.</summary>
/// <param name="Type">The envelope's: <c>events_api</c>, <c>slash_commands</c> or <c>interactive</c>; null when nothing was sent under that id.</param>
/// <param name="After">How long after the envelope was sent.</param>
public sealed record RecordedAcknowledgement(string EnvelopeId, string? Type, JsonObject? Payload, DateTimeOffset At, TimeSpan After);
