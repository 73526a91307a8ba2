using System.Text.Json;

namespace StudyBot.Playground.Rooms;

/// <summary>The append-only file of events, one JSON object a line. One owner; not safe for two threads.</summary>
/// <remarks>A line counts when its line feed is there, so a write that was cut short leaves nothing half true.</remarks>
internal sealed class Journal(Stream stream, IDisposable? claim = null) : IDisposable
{
    // Where the next line goes: behind the last whole line, whatever a failed write may have left after it.
    private long _end;

    /// <summary>Opens or creates the file; nobody else can write to it meanwhile.</summary>
    public static Journal Open(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // The path is a file in a directory.
        var claim = Claim(Path.ChangeExtension(path, ".lock"));
        try
        {
            return new Journal(
                new FileStream(path, new FileStreamOptions
                {
                    Mode = FileMode.OpenOrCreate,
                    Access = FileAccess.ReadWrite,
                    Share = FileShare.Read,
                    BufferSize = 0,
                }),
                claim);
        }
        catch (UnauthorizedAccessException exception)
        {
            claim.Dispose();
            throw new JournalUnreadableException(exception.Message, exception);
        }
    }

    /// <summary>All events so far. A torn last line is cut off when the next event is written.</summary>
    public JournalReading ReadAll()
    {
        stream.Position = 0;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);

        var events = new List<RoomEvent>();
        _end = 0;
        while (_end < bytes.Length)
        {
            var rest = bytes.AsSpan((int)_end);
            var length = rest.IndexOf((byte)'\n');
            var isLast = length < 0 || length == rest.Length - 1;
            if (length < 0 || Parse(rest[..length], events.Count + 1, isLast) is not { } roomEvent)
            {
                return new JournalReading(events, HasTornLine: true);
            }

            events.Add(roomEvent);
            _end += length + 1;
        }

        return new JournalReading(events, HasTornLine: false);
    }

    /// <summary>Writes one event; when it returns, the operating system has it.</summary>
    public void Append(RoomEvent roomEvent)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(roomEvent, RoomEventJson.Default.RoomEvent), (byte)'\n'];
        try
        {
            if (stream.Length != _end)
            {
                stream.SetLength(_end);
            }

            stream.Position = _end;
            stream.Write(line);
            stream.Flush();
            _end += line.Length;
        }
        catch (IOException exception)
        {
            throw new JournalUnwritableException(exception);
        }
    }

    public void Dispose()
    {
        stream.Dispose();
        claim?.Dispose();
    }

    // The claim is a file of its own: locking the journal itself would keep a backup from reading it.
    private static FileStream Claim(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            throw new IOException("The Playground's journal is in use by another StudyBot with the same data directory.", exception);
        }
    }

    private static RoomEvent? Parse(ReadOnlySpan<byte> line, int number, bool isLast)
    {
        try
        {
            return JsonSerializer.Deserialize(line, RoomEventJson.Default.RoomEvent) ?? throw new JsonException("The line is null.");
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            return isLast
                ? null
                : throw new JournalUnreadableException($"line {number} is damaged.", exception);
        }
    }
}
