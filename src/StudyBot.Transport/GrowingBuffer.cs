using System.Buffers;

namespace StudyBot.Transport;

/// <summary>Collects one message after the other in rented memory that grows when it must and shrinks again when it may.</summary>
/// <param name="largest">In bytes; a longer message is refused.</param>
public sealed class GrowingBuffer(int largest) : IDisposable
{
    private const int Usual = 16 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Usual);
    private int _length;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    /// <summary>Forgets what is written. Memory that one huge message needed goes back to the pool.</summary>
    public void Clear()
    {
        _length = 0;
        if (_bytes.Length > 4 * Usual)
        {
            Replace(Usual);
        }
    }

    /// <summary>Room for more, never none.</summary>
    public Memory<byte> Free()
    {
        if (_length == _bytes.Length)
        {
            Replace(2 * _length);
        }

        return _bytes.AsMemory(_length);
    }

    /// <summary>Counts what was put into the room; false when it is more than allowed.</summary>
    public bool TryAdvance(int count)
    {
        _length += count;
        return _length <= largest;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _length = 0;
    }

    private void Replace(int size)
    {
        var old = _bytes;
        _bytes = ArrayPool<byte>.Shared.Rent(size);
        old.AsSpan(0, _length).CopyTo(_bytes);
        ArrayPool<byte>.Shared.Return(old);
    }
}
