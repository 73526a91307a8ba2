namespace StudyBot.Transport;

/// <summary>Reads from the stream below in large pieces, so that many small frames cost one call to the system. So may writes be gathered.</summary>
/// <remarks>Made for a WebSocket, which reads and writes at the same time; that is what <see cref="BufferedStream"/> cannot do.</remarks>
/// <param name="gathersWrites">
/// Puts writes together while the reader is busy with what it has read, and sends them before it waits for more. Only for a reader that does not wait
/// for anything else. Off, writes go straight through.
/// </param>
internal sealed class ReadAheadStream(Stream below, bool gathersWrites) : Stream
{
    private const int Ahead = 32 * 1024;

    private readonly byte[] _buffer = new byte[Ahead];
    private readonly WriteGatherer? _writes = gathersWrites ? new WriteGatherer(below) : null;
    private int _start;
    private int _end;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_start < _end)
        {
            return ValueTask.FromResult(Take(buffer.Span));
        }

        return _writes is null && buffer.Length is (0 or >= Ahead)
            ? below.ReadAsync(buffer, cancellationToken)
            : RefillAsync(buffer, cancellationToken);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_start == _end)
        {
            (_start, _end) = (0, below.Read(_buffer));
        }

        return Take(buffer.AsSpan(offset, count));
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        _writes?.WriteAsync(buffer, cancellationToken) ?? below.WriteAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => below.Write(buffer, offset, count);

    /// <summary>Gathered writes are sent when the reader waits, and the WebSocket asks for a flush after every frame.</summary>
    public override Task FlushAsync(CancellationToken cancellationToken) =>
        _writes is null ? below.FlushAsync(cancellationToken) : Task.CompletedTask;

    public override void Flush() => below.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await below.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            below.Dispose();
            _writes?.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask<int> RefillAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var reading = below.ReadAsync(buffer.IsEmpty ? Memory<byte>.Empty : _buffer, cancellationToken);
        if (_writes is not null && !reading.IsCompleted)
        {
            await _writes.ReleaseAsync(cancellationToken);
        }

        var count = await reading;
        _writes?.Hold();
        (_start, _end) = (0, count);
        return Take(buffer.Span);
    }

    private int Take(Span<byte> destination)
    {
        var count = Math.Min(_end - _start, destination.Length);
        _buffer.AsSpan(_start, count).CopyTo(destination);
        _start += count;
        return count;
    }
}
