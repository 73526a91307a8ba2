using System.Text.Json;
using StudyBot.Slack.Deliveries;

namespace StudyBot.Slack.SocketMode;

/// <summary>One message of Socket Mode, taken apart as far as the protocol needs it, in one pass and without a copy.</summary>
/// <remarks>
/// https://docs.slack.dev/apis/events-api/using-socket-mode. Properties may come in any order, and only the id is needed: an envelope is
/// acknowledged whatever else it lacks.
/// </remarks>
internal struct EnvelopeFrame
{
    public EnvelopeType Type { get; private set; }

    public JsonSlice EnvelopeId { get; private set; }

    /// <summary>Where the payload stands.</summary>
    public JsonSlice Payload { get; private set; }

    public PayloadFrame PayloadFields { get; private set; }

    public int RetryAttempt { get; private set; }

    /// <summary>Of a disconnect.</summary>
    public JsonSlice Reason { get; private set; }

    /// <exception cref="JsonException">It is not a message of Socket Mode.</exception>
    public static EnvelopeFrame Read(ReadOnlySpan<byte> message)
    {
        var reader = new Utf8JsonReader(message);
        var frame = default(EnvelopeFrame);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("An envelope is an object.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            frame.Take(ref reader, message);
        }

        return frame;
    }

    private void Take(ref Utf8JsonReader reader, ReadOnlySpan<byte> message)
    {
        if (reader.ValueTextEquals("payload"u8))
        {
            TakePayload(ref reader);
        }
        else if (reader.ValueTextEquals("envelope_id"u8))
        {
            EnvelopeId = JsonSlice.ReadText(ref reader);
        }
        else if (reader.ValueTextEquals("type"u8))
        {
            Type = TypeOf(JsonSlice.ReadText(ref reader).Of(message));
        }
        else if (reader.ValueTextEquals("retry_attempt"u8))
        {
            reader.Read();
            RetryAttempt = reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var attempt) ? attempt : 0;
            reader.Skip();
        }
        else if (reader.ValueTextEquals("reason"u8))
        {
            Reason = JsonSlice.ReadText(ref reader);
        }
        else
        {
            reader.Skip();
        }
    }

    private void TakePayload(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        var start = (int)reader.TokenStartIndex;
        PayloadFields = PayloadFrame.Read(ref reader);
        Payload = new JsonSlice(start, (int)reader.BytesConsumed - start);
    }

    private static EnvelopeType TypeOf(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("events_api"u8) ? EnvelopeType.EventsApi
        : name.SequenceEqual("interactive"u8) ? EnvelopeType.Interactive
        : name.SequenceEqual("slash_commands"u8) ? EnvelopeType.SlashCommands
        : name.SequenceEqual("hello"u8) ? EnvelopeType.Hello
        : name.SequenceEqual("disconnect"u8) ? EnvelopeType.Disconnect
        : EnvelopeType.Unknown;
}
