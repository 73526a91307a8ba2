using System.Buffers.Binary;
using System.Security.Cryptography;

namespace StudyBot.Slack.Deliveries;

/// <summary>What two deliveries of the same occurrence have in common, whatever envelope and event id they come with.</summary>
/// <remarks>
/// A retry carries the event id of the first delivery (https://docs.slack.dev/apis/events-api#retries). The same message has been seen up to eleven
/// times, under several event ids; there the channel, the message and its revision are the key. Interactions have their trigger. The key
/// is a part of a cryptographic hash, so that two occurrences never share one.
/// </remarks>
internal static class DeliveryKeys
{
    private const int Longest = 512;

    /// <summary>Null when nothing tells the payload from others, and it must be handed on.</summary>
    public static UInt128? Of(in PayloadFrame frame, ReadOnlySpan<byte> message)
    {
        var fields = frame.EventFields;
        if (IsMessage(fields, message))
        {
            return Hash(
                message,
                [frame.Workspace, fields.Type, fields.Subtype, fields.Channel, fields.MessageTs, fields.EditedTs, fields.EventTs]);
        }

        return !frame.EventId.IsEmpty ? Hash(message, [frame.Workspace, frame.EventId])
            : !frame.TriggerId.IsEmpty ? Hash(message, [frame.Workspace, frame.Type, frame.TriggerId])
            : null;
    }

    private static bool IsMessage(in EventFrame fields, ReadOnlySpan<byte> message)
    {
        var type = fields.Type.Of(message);
        return !fields.Channel.IsEmpty
            && !fields.MessageTs.IsEmpty
            && (type.SequenceEqual("message"u8) || type.SequenceEqual("app_mention"u8));
    }

    private static UInt128? Hash(ReadOnlySpan<byte> message, ReadOnlySpan<JsonSlice> parts)
    {
        Span<byte> text = stackalloc byte[Longest];
        var length = 0;
        foreach (var part in parts)
        {
            if (length + part.Length >= Longest)
            {
                return null;
            }

            part.Of(message).CopyTo(text[length..]);
            length += part.Length;
            text[length++] = 0;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text[..length], hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
