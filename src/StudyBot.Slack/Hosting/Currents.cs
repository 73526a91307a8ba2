using StudyBot.Slack.Inflow;
using StudyBot.Slack.Whispers;

namespace StudyBot.Slack.Hosting;

/// <summary>Everything that works off what has come in or is to go out, beside the connection.</summary>
internal sealed class Currents(ReadBack readBack, Departures departures, PassingNotes notes)
{
    /// <summary>Returns only when cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(
        readBack.RunAsync(cancellationToken), departures.RunAsync(cancellationToken), notes.RunAsync(cancellationToken));
}
