namespace StudyBot.Discord.Gateway;

/// <summary>Answers the server's hello: it resumes the session, or identifies when it is this shard's turn.</summary>
internal sealed class GatewayGreeting(GatewaySettings settings, Shard shard, SessionStarts starts, TimeProvider clock)
{
    public async Task RunAsync(GatewayOutbox outbox, CancellationToken cancellationToken)
    {
        if (shard.Session.IsResumable)
        {
            await outbox.SendAsync(GatewayPayloads.Resume(settings.Token, shard.Session), isHeartbeat: false, cancellationToken);
            return;
        }

        var delay = starts.ReserveSlot(shard.Id);
        if (delay > TimeSpan.Zero)
        {
            await Task.Delay(delay, clock, cancellationToken);
        }

        await outbox.SendAsync(GatewayPayloads.Identify(settings, shard.Id), isHeartbeat: false, cancellationToken);
    }
}
