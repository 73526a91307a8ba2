namespace StudyBot.Transport;

/// <summary>Who or what ended a socket.</summary>
public enum WebSocketClosureCause
{
    /// <summary>The other side sent a close frame, with or without a code.</summary>
    Peer,

    /// <summary>The connection below broke, or this side tore it down.</summary>
    Dropped,

    /// <summary>A message was larger than allowed.</summary>
    TooLarge,
}
