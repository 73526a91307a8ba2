namespace StudyBot.Slack.Deliveries;

/// <summary>One payload that Slack delivered, by whichever way.</summary>
/// <param name="Type">Of an event or an interaction its <c>type</c>, of a slash command <c>slash_commands</c>.</param>
/// <param name="WorkspaceId">The workspace on whose behalf the bot hears of it; empty where the payload does not say.</param>
/// <param name="RetryAttempt">Above zero, Slack delivers it again. It is still new: a payload heard before is not handed on.</param>
/// <param name="Payload">All of it, as JSON in UTF-8. Valid until the call that hands it over has completed.</param>
/// <param name="Event">The <c>event</c> within the payload; empty when it is none. Valid as long as the payload.</param>
internal readonly record struct SlackDelivery(
    DeliveryKind Kind, string Type, string WorkspaceId, int RetryAttempt, ReadOnlyMemory<byte> Payload, ReadOnlyMemory<byte> Event);
