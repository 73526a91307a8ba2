using System.Buffers;

namespace StudyBot.Slack.Deliveries;

/// <summary>A delivery with memory of its own, rented until it has been handled.</summary>
internal readonly record struct OwnedDelivery(SlackDelivery Delivery, byte[] Rented)
{
    /// <param name="payload">Where the payload stands in the message.</param>
    public static OwnedDelivery Copy(
        DeliveryKind kind, string type, string workspaceId, int retryAttempt, ReadOnlySpan<byte> message, JsonSlice payload, JsonSlice @event)
    {
        var rented = ArrayPool<byte>.Shared.Rent(payload.Length);
        payload.Of(message).CopyTo(rented);
        var own = rented.AsMemory(0, payload.Length);
        var inner = @event.IsEmpty ? default : own.Slice(@event.Start - payload.Start, @event.Length);
        return new OwnedDelivery(new SlackDelivery(kind, type, workspaceId, retryAttempt, own, inner), rented);
    }

    public void Return() => ArrayPool<byte>.Shared.Return(Rented);
}
