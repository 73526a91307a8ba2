using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Slack.Delivery;

/// <summary>Something the app is to be told, whichever way it is delivered.</summary>
/// <param name="Type">The envelope's: <c>events_api</c>, <c>slash_commands</c>, <c>interactive</c>.</param>
/// <param name="Name">The event's or interaction's own type, by which faults are planned.</param>
internal sealed record Parcel(string Type, string Name, JsonObject Payload)
{
    private readonly TaskCompletionSource<JsonObject?> _acknowledged = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool AcceptsResponse { get; init; }

    /// <summary>Events are delivered again until they are acknowledged; what people wait for is not.</summary>
    public bool IsEvent => Type == "events_api";

    public bool IsAcknowledged => _acknowledged.Task.IsCompletedSuccessfully;

    /// <summary>Ends with the payload of the acknowledgement; cancelled when it is lost.</summary>
    public Task<JsonObject?> Acknowledged => _acknowledged.Task;

    /// <summary>Nobody is there who could answer.</summary>
    public void Lose() => _acknowledged.TrySetCanceled();

    public void Acknowledge(JsonObject? payload) => _acknowledged.TrySetResult(payload);

    /// <summary>The same again, for which Slack has been seen to give new event ids, too.</summary>
    public Parcel Again(string? eventId)
    {
        var payload = Payload.DeepClone().AsObject();
        if (eventId is not null && payload.ContainsKey("event_id"))
        {
            payload["event_id"] = eventId;
        }

        return new Parcel(Type, Name, payload) { AcceptsResponse = AcceptsResponse };
    }
}
