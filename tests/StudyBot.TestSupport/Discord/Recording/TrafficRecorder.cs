using System.Text.Json.Nodes;
using StudyBot.TestSupport.Loopback;

namespace StudyBot.TestSupport.Discord.Recording;

/// <summary>Keeps what went over the wire: requests and what the bot sent in memory, everything in the file if there is one.</summary>
internal sealed class TrafficRecorder : IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<RecordedRequest> _requests = [];
    private readonly List<JsonObject> _received = [];
    private readonly ChangeSignal _changes;
    private readonly StreamWriter? _file;

    public TrafficRecorder(string? path, ChangeSignal changes)
    {
        _changes = changes;
        _file = path is null ? null : new StreamWriter(path);
    }

    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>Gateway payloads of the bot, in order over all connections.</summary>
    public IReadOnlyList<JsonObject> Received
    {
        get
        {
            lock (_lock)
            {
                return [.. _received];
            }
        }
    }

    public void Add(RecordedRequest request)
    {
        lock (_lock)
        {
            _requests.Add(request);
            Write(() => new JsonObject
            {
                ["kind"] = "rest",
                ["method"] = request.Method,
                ["path"] = request.Path,
                ["request"] = request.Request?.DeepClone(),
                ["multipart"] = request.IsMultipart,
                ["status"] = request.Status,
                ["answer"] = request.Answer?.DeepClone(),
                ["injected"] = new JsonArray([.. request.Injected.Select(name => JsonValue.Create(name))]),
            });
        }

        _changes.Ring();
    }

    public void AddReceived(JsonObject payload)
    {
        lock (_lock)
        {
            _received.Add(payload);
            Write(() => new JsonObject { ["kind"] = "received", ["payload"] = payload.DeepClone() });
        }

        _changes.Ring();
    }

    public void AddSent(string payload)
    {
        if (_file is null)
        {
            return;
        }

        lock (_lock)
        {
            Write(() => new JsonObject { ["kind"] = "sent", ["payload"] = JsonNode.Parse(payload) });
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _file?.Dispose();
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
