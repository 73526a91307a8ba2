using System.IO.Compression;
using StudyBot.Transport;

namespace StudyBot.Discord.Gateway;

/// <summary>Unpacks one connection's zlib-stream: a single stream, cut into messages by its flush marks.</summary>
/// <remarks>https://docs.discord.com/developers/events/gateway#zlib-stream. One pushes what arrives and gets a message once it is whole.</remarks>
internal sealed class GatewayInflater : IDisposable
{
    /// <summary>What Z_SYNC_FLUSH leaves at the end of every message.</summary>
    private const uint FlushMark = 0x0000FFFF;

    private readonly Inbound _packed = new();
    private readonly GrowingBuffer _unpacked;
    private readonly ZLibStream _stream;
    private uint _lastFour = uint.MaxValue;
    private bool _isWhole = true;

    public GatewayInflater(int largestMessage)
    {
        _unpacked = new GrowingBuffer(largestMessage);
        _stream = new ZLibStream(_packed, CompressionMode.Decompress);
    }

    /// <summary>Null while the message has more parts to come. The message is valid until the next push.</summary>
    /// <exception cref="InvalidDataException">It is not a zlib stream, or unpacks to more than allowed.</exception>
    public ReadOnlyMemory<byte>? Push(ReadOnlyMemory<byte> part)
    {
        if (_isWhole)
        {
            _unpacked.Clear();
        }

        _packed.Offer(part);
        while (_stream.Read(_unpacked.Free().Span) is > 0 and var count)
        {
            if (!_unpacked.TryAdvance(count))
            {
                throw new InvalidDataException("A message unpacks to more than allowed.");
            }
        }

        _isWhole = EndsWithFlushMark(part.Span);

        // A bare null would turn into an empty message here, by way of the conversion from an array.
        return _isWhole ? _unpacked.Written : default(ReadOnlyMemory<byte>?);
    }

    public void Dispose()
    {
        _stream.Dispose();
        _unpacked.Dispose();
    }

    /// <summary>The mark may be cut in two by the end of a part.</summary>
    private bool EndsWithFlushMark(ReadOnlySpan<byte> part)
    {
        foreach (var value in part[^Math.Min(4, part.Length)..])
        {
            _lastFour = (_lastFour << 8) | value;
        }

        return _lastFour == FlushMark;
    }

    /// <summary>What has arrived, as the stream that the unpacking reads from. Its end only means "for now".</summary>
    private sealed class Inbound : Stream
    {
        private ReadOnlyMemory<byte> _part;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public void Offer(ReadOnlyMemory<byte> part) => _part = part;

        public override int Read(Span<byte> buffer)
        {
            var count = Math.Min(buffer.Length, _part.Length);
            _part.Span[..count].CopyTo(buffer);
            _part = _part[count..];
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
            // Nothing is held back.
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
