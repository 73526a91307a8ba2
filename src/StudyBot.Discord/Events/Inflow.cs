namespace StudyBot.Discord.Events;

/// <summary>Everything that works off what the gateway brings.</summary>
internal sealed class Inflow(MessageLanes messages, ReadBack readBack, Departures departures)
{
    /// <summary>Returns only when cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(
        messages.RunAsync(cancellationToken), readBack.RunAsync(cancellationToken), departures.RunAsync(cancellationToken));
}
