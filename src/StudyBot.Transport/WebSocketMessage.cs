namespace StudyBot.Transport;

/// <summary>What came out of a socket: a message, or, when there is a closure, the news that nothing more will come.</summary>
public readonly record struct WebSocketMessage(ReadOnlyMemory<byte> Payload, bool IsBinary, WebSocketClosure? Closure = null);
