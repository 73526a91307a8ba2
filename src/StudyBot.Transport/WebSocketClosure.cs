namespace StudyBot.Transport;

/// <summary>How a socket ended.</summary>
/// <param name="Code">The code of the other side's close frame. .NET reports a frame without one as 1000.</param>
public sealed record WebSocketClosure(WebSocketClosureCause Cause, int? Code = null);
