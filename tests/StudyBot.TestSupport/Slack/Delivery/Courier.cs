using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack.Faults;
using StudyBot.TestSupport.Slack.Recording;
using StudyBot.TestSupport.Slack.SocketMode;
using StudyBot.TestSupport.Slack.State;

namespace StudyBot.TestSupport.Slack.Delivery;

/// <summary>Brings parcels to the app, on a socket or as a signed request, and again until they are acknowledged.</summary>
internal sealed class Courier : IDisposable
{
    /// <summary>
    /// "At once, after one minute, after five" (docs.slack.dev/apis/events-api, "Retries"); three seconds without an answer are a failure.
    /// </summary>
    private static readonly TimeSpan[] Pauses = [TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];

    private readonly World _world;
    private readonly SocketHub _hub;
    private readonly SignedRequests _signed;
    private readonly DeliveryScript _script;
    private readonly TrafficRecorder _recorder;

    /// <summary>Not under the gate, for which an acknowledgement would wait, and seem to come later than it did.</summary>
    private readonly ConcurrentDictionary<string, Sent> _sent = new();

    // Guarded by the world's gate.
    private readonly List<Parcel> _heldBack = [];
    private readonly HashSet<ITimer> _timers = [];

    public Courier(World world, SocketHub hub, SignedRequests signed, DeliveryScript script, TrafficRecorder recorder)
    {
        _world = world;
        _hub = hub;
        _signed = signed;
        _script = script;
        _recorder = recorder;
        hub.Acknowledge = Acknowledge;
        world.Deliver = Deliver;
    }

    public static TimeSpan Deadline { get; } = TimeSpan.FromSeconds(3);

    public void Dispose()
    {
        lock (_world.Gate)
        {
            foreach (var timer in _timers)
            {
                timer.Dispose();
            }

            _timers.Clear();
        }

        _signed.Dispose();
    }

    /// <summary>Callers hold the world's gate.</summary>
    private void Deliver(Parcel parcel)
    {
        // What a test sets up before the app is there for the first time is no news to it.
        if (parcel.IsEvent && _hub.Opened == 0 && _signed.Target is null)
        {
            return;
        }

        var plan = _script.Take(parcel.Name);
        if (plan.IsHeldBack)
        {
            _heldBack.Add(parcel);
            return;
        }

        if (plan.Delay > TimeSpan.Zero)
        {
            After(plan.Delay, () => Send(parcel));
            return;
        }

        Send(parcel);
        for (var copy = 0; copy < plan.Copies; copy++)
        {
            Send(parcel.Again(plan.HasNewEventIds ? _world.Ids.Next("Ev") : null));
        }

        ReleaseHeldBack();
    }

    private void ReleaseHeldBack()
    {
        var parcels = _heldBack.ToList();
        _heldBack.Clear();
        parcels.ForEach(parcel => Send(parcel));
    }

    private void Send(Parcel parcel, int attempt = 0, string? envelopeId = null, string reason = "")
    {
        var id = envelopeId is null || _world.Options.RetriesHaveNewEnvelopeIds ? Guid.NewGuid().ToString() : envelopeId;
        _sent[id] = new Sent(parcel, _world.Now);
        if (_signed.Target is { } target)
        {
            _signed.Post(target, parcel, attempt, reason, outcome => Answered(id, parcel, attempt, outcome));
            return;
        }

        var isSent = _hub.TrySend(Envelope(id, parcel, attempt, reason));
        if (parcel.IsEvent)
        {
            After(Deadline, () => SendAgain(parcel, attempt, id, "timeout"));
        }
        else if (!isSent)
        {
            parcel.Lose();
        }
    }

    private void SendAgain(Parcel parcel, int attempt, string envelopeId, string reason)
    {
        if (parcel.IsAcknowledged || attempt >= Pauses.Length)
        {
            return;
        }

        if (Pauses[attempt] == TimeSpan.Zero)
        {
            Send(parcel, attempt + 1, envelopeId, reason);
            return;
        }

        After(Pauses[attempt], () => Send(parcel, attempt + 1, envelopeId, reason));
    }

    private void Acknowledge(string envelopeId, JsonObject? payload)
    {
        var sent = _sent.GetValueOrDefault(envelopeId);
        var after = sent is null ? TimeSpan.Zero : _world.Now - sent.At;
        _recorder.Add(new RecordedAcknowledgement(envelopeId, sent?.Parcel.Type, payload, _world.Now, after));
        if (!_script.IgnoresAcknowledgements)
        {
            sent?.Parcel.Acknowledge(payload);
        }
    }

    private void Answered(string envelopeId, Parcel parcel, int attempt, SignedOutcome outcome)
    {
        lock (_world.Gate)
        {
            if (outcome.Reason is null)
            {
                Acknowledge(envelopeId, outcome.Payload);
            }
            else if (parcel.IsEvent && outcome.MayRetry)
            {
                SendAgain(parcel, attempt, envelopeId, outcome.Reason);
            }
            else
            {
                parcel.Lose();
            }
        }
    }

    private static JsonObject Envelope(string id, Parcel parcel, int attempt, string reason)
    {
        var envelope = new JsonObject
        {
            ["envelope_id"] = id,
            ["payload"] = parcel.Payload.DeepClone(),
            ["type"] = parcel.Type,
            ["accepts_response_payload"] = parcel.AcceptsResponse,
        };
        if (parcel.IsEvent)
        {
            envelope["retry_attempt"] = attempt;
            envelope["retry_reason"] = reason;
        }

        return envelope;
    }

    /// <summary>Does it later, inside the gate.</summary>
    private void After(TimeSpan delay, Action act)
    {
        ITimer? timer = null;
        timer = _world.Options.Time.CreateTimer(
            _ =>
            {
                lock (_world.Gate)
                {
                    if (_timers.Remove(timer!)) // Set before it can run: the gate is held here.
                    {
                        timer!.Dispose();
                        act();
                    }
                }
            },
            state: null,
            delay,
            Timeout.InfiniteTimeSpan);
        _timers.Add(timer);
    }

    private sealed record Sent(Parcel Parcel, DateTimeOffset At);
}
