using StudyBot.Transport;

namespace StudyBot.Discord.Gateway;

/// <summary>How a connection ended.</summary>
/// <param name="CloseCode">Only where Discord closed it and gave one.</param>
internal sealed record GatewayEnd(GatewayEndReason Reason, int? CloseCode = null)
{
    public static GatewayEnd Of(WebSocketClosure closure) => closure.Cause switch
    {
        WebSocketClosureCause.Peer => new GatewayEnd(GatewayEndReason.Closed, closure.Code),
        WebSocketClosureCause.Dropped => new GatewayEnd(GatewayEndReason.Dropped),
        WebSocketClosureCause.TooLarge => new GatewayEnd(GatewayEndReason.TooLarge),
    };
}
