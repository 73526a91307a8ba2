using StudyBot.Slack.WebApi;
using StudyBot.Transport;

namespace StudyBot.Slack.SocketMode;

/// <summary>How a connection ended.</summary>
/// <param name="CloseCode">Only where Slack closed it and gave one.</param>
/// <param name="Refusal">Only where Slack did not say where to connect.</param>
internal sealed record SocketEnd(SocketEndReason Reason, int? CloseCode = null, SlackApiException? Refusal = null)
{
    public static SocketEnd Of(WebSocketClosure closure) => closure.Cause switch
    {
        WebSocketClosureCause.Peer => new SocketEnd(SocketEndReason.Closed, closure.Code),
        WebSocketClosureCause.Dropped => new SocketEnd(SocketEndReason.Dropped),
        WebSocketClosureCause.TooLarge => new SocketEnd(SocketEndReason.TooLarge),
    };
}
