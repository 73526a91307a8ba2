using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Slack.Delivery;

/// <summary>How the app answered a signed request.</summary>
/// <param name="MayRetry">It has not asked to be spared with <c>x-slack-no-retry</c>.</param>
internal sealed record SignedOutcome(bool IsAccepted, JsonObject? Payload, bool MayRetry);
