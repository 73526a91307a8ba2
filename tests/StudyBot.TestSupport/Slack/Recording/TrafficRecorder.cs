using System.Text.Json.Nodes;
using StudyBot.TestSupport.Loopback;

namespace StudyBot.TestSupport.Slack.Recording;

/// <summary>Keeps what went over the wire: in memory, and in the file if there is one.</summary>
internal sealed class TrafficRecorder : IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<RecordedRequest> _requests = [];
    private readonly List<RecordedAcknowledgement> _acknowledgements = [];
    private readonly ChangeSignal _changes;
    private readonly StreamWriter? _file;

    public TrafficRecorder(string? path, ChangeSignal changes)
    {
        _changes = changes;
        _file = path is null ? null : new StreamWriter(path);
    }

    public IReadOnlyList<RecordedRequest> Requests => Copy(_requests);

    public IReadOnlyList<RecordedAcknowledgement> Acknowledgements => Copy(_acknowledgements);

    public void Add(RecordedRequest request)
    {
        lock (_lock)
        {
            _requests.Add(request);
            Write(() => new JsonObject
            {
                ["kind"] = "request",
                ["method"] = request.Method,
                ["arguments"] = request.Arguments.DeepClone(),
                ["json"] = request.IsJson,
                ["status"] = request.Status,
                ["answer"] = request.Answer?.DeepClone(),
                ["injected"] = new JsonArray([.. request.Injected.Select(name => JsonValue.Create(name))]),
            });
        }

        _changes.Ring();
    }

    public void Add(RecordedAcknowledgement acknowledgement)
    {
        lock (_lock)
        {
            _acknowledgements.Add(acknowledgement);
            Write(() => new JsonObject
            {
                ["kind"] = "acknowledgement",
                ["type"] = acknowledgement.Type,
                ["payload"] = acknowledgement.Payload?.DeepClone(),
            });
        }

        _changes.Ring();
    }

    /// <summary>What the server sent on a socket or as a signed request.</summary>
    public void AddSent(JsonObject frame)
    {
        if (_file is null)
        {
            return;
        }

        lock (_lock)
        {
            Write(() => new JsonObject { ["kind"] = "sent", ["frame"] = frame.DeepClone() });
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _file?.Dispose();
        }
    }

    private List<T> Copy<T>(List<T> list)
    {
        lock (_lock)
        {
            return [.. list];
        }
    }

    /// <summary>Needs the lock.</summary>
    private void Write(Func<JsonObject> line)
    {
        if (_file?.BaseStream.CanWrite is true)
        {
            _file.WriteLine(line().ToJsonString());
            _file.Flush();
        }
    }
}
