using System.Text.Json;

namespace StudyBot.Slack.Deliveries;

/// <summary>The fields of an event that say where it belongs and tell one occurrence from another.</summary>
internal struct EventFrame
{
    public JsonSlice Type { get; private set; }

    public JsonSlice Subtype { get; private set; }

    public JsonSlice Channel { get; private set; }

    public JsonSlice EventTs { get; private set; }

    /// <summary>The message it is about: itself, the one that changed, or the one that is gone.</summary>
    public readonly JsonSlice MessageTs => !_changedTs.IsEmpty ? _changedTs : !_deletedTs.IsEmpty ? _deletedTs : _ts;

    /// <summary>When the message was edited last.</summary>
    public JsonSlice EditedTs { get; private set; }

    private JsonSlice _ts;
    private JsonSlice _changedTs;
    private JsonSlice _deletedTs;

    /// <summary>Reads the value the reader stands at. Slices count from the start of the reader's message.</summary>
    public static EventFrame Read(ref Utf8JsonReader reader)
    {
        var frame = default(EventFrame);
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return frame;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            frame.Take(ref reader);
        }

        return frame;
    }

    private void Take(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("type"u8))
        {
            Type = JsonSlice.ReadText(ref reader);
        }
        else if (reader.ValueTextEquals("subtype"u8))
        {
            Subtype = JsonSlice.ReadText(ref reader);
        }
        else if (reader.ValueTextEquals("channel"u8))
        {
            Channel = JsonSlice.ReadTextOrProperty(ref reader, "id"u8);
        }
        else if (reader.ValueTextEquals("ts"u8))
        {
            _ts = JsonSlice.ReadText(ref reader);
        }
        else if (reader.ValueTextEquals("event_ts"u8))
        {
            EventTs = JsonSlice.ReadText(ref reader);
        }
        else if (reader.ValueTextEquals("deleted_ts"u8))
        {
            _deletedTs = JsonSlice.ReadText(ref reader);
        }
        else if (reader.ValueTextEquals("message"u8))
        {
            TakeMessage(ref reader);
        }
        else
        {
            reader.Skip();
        }
    }

    private void TakeMessage(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("ts"u8))
            {
                _changedTs = JsonSlice.ReadText(ref reader);
            }
            else if (reader.ValueTextEquals("edited"u8))
            {
                EditedTs = JsonSlice.ReadProperty(ref reader, "ts"u8);
            }
            else
            {
                reader.Skip();
            }
        }
    }
}
