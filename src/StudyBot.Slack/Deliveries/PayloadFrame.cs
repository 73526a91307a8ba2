using System.Text.Json;

namespace StudyBot.Slack.Deliveries;

/// <summary>A payload, taken apart as far as is needed to hand it on: what it is, whose, and what tells it from others.</summary>
/// <remarks>
/// https://docs.slack.dev/apis/events-api#event-object and https://docs.slack.dev/reference/interaction-payloads. Properties may come in any order and
/// any may be missing. Read in one pass over the bytes, without a copy.
/// </remarks>
internal struct PayloadFrame
{
    /// <summary>Of an interaction; <c>event_callback</c> and the like where there is an event.</summary>
    public JsonSlice Type { get; private set; }

    public JsonSlice EventId { get; private set; }

    public JsonSlice TriggerId { get; private set; }

    public JsonSlice Challenge { get; private set; }

    public JsonSlice Event { get; private set; }

    public EventFrame EventFields { get; private set; }

    /// <summary>The installation that hears it is named by the authorization; the payload's own workspace may be another's, in a shared channel.</summary>
    public readonly JsonSlice Workspace => !_authorized.IsEmpty ? _authorized : !_team.IsEmpty ? _team : _userTeam;

    private JsonSlice _authorized;
    private JsonSlice _team;
    private JsonSlice _userTeam;

    /// <exception cref="JsonException">It is not JSON, or no object.</exception>
    public static PayloadFrame Read(ReadOnlySpan<byte> payload)
    {
        var reader = new Utf8JsonReader(payload);
        reader.Read();
        return Read(ref reader);
    }

    /// <summary>Reads the object the reader stands at. Slices count from the start of the reader's message.</summary>
    public static PayloadFrame Read(ref Utf8JsonReader reader)
    {
        var frame = default(PayloadFrame);
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A payload is an object.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            frame.Take(ref reader);
        }

        return frame;
    }

    private void Take(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("event"u8))
        {
            TakeEvent(ref reader);
        }
        else if (reader.ValueTextEquals("type"u8))
        {
            Type = JsonSlice.ReadText(ref reader);
        }
        else if (reader.ValueTextEquals("event_id"u8))
        {
            EventId = JsonSlice.ReadText(ref reader);
        }
        else if (reader.ValueTextEquals("team_id"u8))
        {
            _team = JsonSlice.ReadText(ref reader);
        }
        else if (reader.ValueTextEquals("trigger_id"u8))
        {
            TriggerId = JsonSlice.ReadText(ref reader);
        }
        else
        {
            TakeNested(ref reader);
        }
    }

    private void TakeNested(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("authorizations"u8))
        {
            _authorized = FirstTeam(ref reader);
        }
        else if (reader.ValueTextEquals("team"u8))
        {
            _team = JsonSlice.ReadProperty(ref reader, "id"u8);
        }
        else if (reader.ValueTextEquals("user"u8))
        {
            _userTeam = JsonSlice.ReadProperty(ref reader, "team_id"u8);
        }
        else if (reader.ValueTextEquals("challenge"u8))
        {
            Challenge = JsonSlice.ReadText(ref reader);
        }
        else
        {
            reader.Skip();
        }
    }

    private void TakeEvent(ref Utf8JsonReader reader)
    {
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        EventFields = EventFrame.Read(ref reader);
        Event = new JsonSlice(start, (int)reader.BytesConsumed - start);
    }

    /// <summary>Slack names one authorization at most.</summary>
    private static JsonSlice FirstTeam(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return default;
        }

        var depth = reader.CurrentDepth;
        var team = JsonSlice.ReadProperty(ref reader, "team_id"u8);
        while (reader.CurrentDepth > depth || reader.TokenType != JsonTokenType.EndArray)
        {
            reader.Read();
        }

        return team;
    }
}
