using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Discord;

/// <summary>What a member got to see at once for a command, a click or a form.</summary>
/// <param name="Message">The message that answers, which may still be waiting for its words.</param>
/// <param name="Form">The form that opened.</param>
/// <param name="Choices">What was suggested while typing.</param>
public sealed record LoopbackOutcome(LoopbackOutcomeKind Kind, LoopbackMessage? Message, LoopbackForm? Form, IReadOnlyList<JsonObject> Choices);
