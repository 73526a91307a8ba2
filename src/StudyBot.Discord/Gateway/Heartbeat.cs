namespace StudyBot.Discord.Gateway;

/// <summary>Beats at the server's interval and watches for the acknowledgements.</summary>
/// <remarks>https://docs.discord.com/developers/events/gateway#sending-heartbeats</remarks>
/// <param name="chance">A number from 0 to 1; how much of the interval passes before the first beat.</param>
internal sealed class Heartbeat(Func<CancellationToken, ValueTask> beat, TimeProvider clock, Func<double> chance)
{
    /// <summary>A moment at least, so that the greeting goes out first.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    private volatile bool _isAcknowledged = true;
    private volatile bool _isSocketDrained;

    /// <summary>Whether everything that has arrived was read. Until then an acknowledgement may be waiting behind other messages.</summary>
    public bool IsSocketDrained
    {
        get => _isSocketDrained;
        set => _isSocketDrained = value;
    }

    public void Acknowledge() => _isAcknowledged = true;

    /// <summary>Returns when a beat was not acknowledged before the next one was due: nobody is at the other end any more.</summary>
    public async Task RunAsync(TimeSpan interval, CancellationToken cancellationToken)
    {
        var first = interval * chance();
        var isDue = Task.Delay(first > Shortest ? first : Shortest, clock, cancellationToken);
        while (true)
        {
            await isDue;
            isDue = Task.Delay(interval, clock, cancellationToken);
            if (!_isAcknowledged && IsSocketDrained)
            {
                return;
            }

            _isAcknowledged = false;
            await beat(cancellationToken);
        }
    }
}
