using StudyBot.TestSupport.Discord.Gateway;

namespace StudyBot.TestSupport.Discord.Faults;

/// <summary>How the gateway is to misbehave. Events are delivered through it.</summary>
internal sealed class GatewayScript
{
    private readonly Lock _lock = new();
    private readonly List<Planned> _planned = [];
    private int _refusals;

    public bool AcknowledgesHeartbeats { get; set; } = true;

    public LoopbackResumes Resumes { get; set; }

    public void Plan(string eventName, bool isDuplicate, TimeSpan delay)
    {
        lock (_lock)
        {
            _planned.Add(new Planned(eventName, isDuplicate, delay));
        }
    }

    public void PlanRefusals(int times)
    {
        lock (_lock)
        {
            _refusals = times;
        }
    }

    public bool TakeRefusal()
    {
        lock (_lock)
        {
            return _refusals > 0 && _refusals-- > 0;
        }
    }

    public void Deliver(GatewayConnection connection, string eventName, string payload)
    {
        var due = Take(eventName);
        foreach (var planned in due.Where(planned => planned.Delay > TimeSpan.Zero))
        {
            connection.Delay(planned.Delay);
        }

        connection.Send(payload);
        foreach (var _ in due.Where(planned => planned.IsDuplicate))
        {
            connection.Send(payload);
        }
    }

    private List<Planned> Take(string eventName)
    {
        lock (_lock)
        {
            var due = _planned.Where(planned => planned.EventName == eventName).ToList();
            _planned.RemoveAll(due.Contains);
            return due;
        }
    }

    private sealed record Planned(string EventName, bool IsDuplicate, TimeSpan Delay);
}
