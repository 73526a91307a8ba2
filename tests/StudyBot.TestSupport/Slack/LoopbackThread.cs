using StudyBot.TestSupport.Loopback;
using StudyBot.TestSupport.Slack.State;
using StudyBot.TestSupport.Slack.Users;

namespace StudyBot.TestSupport.Slack;

/// <summary>The replies to one message.</summary>
public sealed class LoopbackThread
{
    private readonly Backstage _stage;

    internal LoopbackThread(Backstage stage, Channel channel, string ts)
    {
        _stage = stage;
        State = channel;
        Ts = ts;
    }

    /// <summary>The parent's.</summary>
    public string Ts { get; }

    public LoopbackChannel Channel => new(_stage, State);

    /// <summary>The replies that everybody sees, oldest first.</summary>
    public IReadOnlyList<LoopbackMessage> Messages =>
        _stage.Locked(() => State.Replies(Ts).Select(message => new LoopbackMessage(_stage, message)).ToList());

    internal Channel State { get; }

    /// <summary>Waits until a reply that everybody sees is there.</summary>
    public Task<LoopbackMessage> UntilAsync(
        Func<LoopbackMessage, bool> fits, TimeSpan? patience = null, CancellationToken cancellationToken = default) =>
        Patience.UntilAsync(_stage.World.Changes, () => Messages.FirstOrDefault(fits), patience, cancellationToken);
}
