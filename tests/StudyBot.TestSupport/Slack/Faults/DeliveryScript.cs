namespace StudyBot.TestSupport.Slack.Faults;

/// <summary>How delivery is to misbehave.</summary>
internal sealed class DeliveryScript
{
    private readonly Lock _lock = new();
    private readonly List<DeliveryPlan> _plans = [];
    private int _refusals;

    /// <summary>Everything is then delivered again as if nobody had answered.</summary>
    public bool IgnoresAcknowledgements { get; set; }

    /// <summary>Each frame comes in pieces.</summary>
    public bool FragmentsFrames { get; set; }

    /// <summary>Socket Mode has been switched off in the app's settings.</summary>
    public bool IsLinkDisabled { get; set; }

    public void Plan(DeliveryPlan plan)
    {
        lock (_lock)
        {
            _plans.Add(plan);
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

    /// <summary>The first plan that is about parcels of that name.</summary>
    public DeliveryPlan Take(string name)
    {
        lock (_lock)
        {
            var plan = _plans.FirstOrDefault(plan => plan.Name == name);
            if (plan is not null)
            {
                _plans.Remove(plan);
            }

            return plan ?? new DeliveryPlan(name);
        }
    }
}
