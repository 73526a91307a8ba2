using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Slack.Delivery;

/// <summary>How the app answered a signed request.</summary>
/// <param name="Reason">Why it failed, as <c>x-slack-retry-reason</c> will tell; null when it did not.</param>
/// <param name="MayRetry">It has not asked to be spared with <c>x-slack-no-retry</c>.</param>
internal sealed record SignedOutcome(string? Reason, JsonObject? Payload, bool MayRetry);
