namespace StudyBot.Transport;

/// <summary>Puts small writes together while they are held, and lets them go in one.</summary>
/// <param name="below">Written to by one caller at a time.</param>
internal sealed class WriteGatherer(Stream below) : IDisposable
{
    /// <summary>More than this is not held back, so that nothing is for longer than a moment.</summary>
    private const int Most = 8 * 1024;

    private readonly SemaphoreSlim _turn = new(1, 1);

    // Only touched by whoever has the turn.
    private readonly byte[] _gathered = new byte[Most];
    private int _length;

    private volatile bool _isHeld;

    /// <summary>From now on writes wait.</summary>
    public void Hold() => _isHeld = true;

    /// <summary>Sends what waits; from now on writes go straight through.</summary>
    public async ValueTask ReleaseAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            _isHeld = false;
            await SendGatheredAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (bytes.Length > Most - _length)
            {
                await SendGatheredAsync(cancellationToken);
            }

            if (_isHeld && bytes.Length <= Most)
            {
                bytes.Span.CopyTo(_gathered.AsSpan(_length));
                _length += bytes.Length;
            }
            else
            {
                await SendGatheredAsync(cancellationToken);
                await below.WriteAsync(bytes, cancellationToken);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>Needs the turn.</summary>
    private async ValueTask SendGatheredAsync(CancellationToken cancellationToken)
    {
        if (_length > 0)
        {
            var length = _length;
            _length = 0;
            await below.WriteAsync(_gathered.AsMemory(0, length), cancellationToken);
        }
    }
}
