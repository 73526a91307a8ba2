using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Slack;

/// <summary>What a member got to see at once for a command, a click or a modal.</summary>
/// <param name="View">The modal that stands open then.</param>
/// <param name="Errors">By block id.</param>
/// <param name="Choices">The options suggested while typing.</param>
public sealed record LoopbackOutcome(
    LoopbackOutcomeKind Kind,
    LoopbackMessage? Message = null,
    LoopbackView? View = null,
    IReadOnlyDictionary<string, string>? Errors = null,
    IReadOnlyList<JsonObject>? Choices = null);
