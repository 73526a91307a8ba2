namespace StudyBot.Transport;

/// <summary>How a socket ended.</summary>
/// <param name="Code">The code of the other side's close frame, where it gave one.</param>
public sealed record WebSocketClosure(WebSocketClosureCause Cause, int? Code = null);
