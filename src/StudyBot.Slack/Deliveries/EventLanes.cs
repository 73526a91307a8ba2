namespace StudyBot.Slack.Deliveries;

/// <summary>Hands events on: those of one channel one after the other, those of different channels side by side. Nobody waits for it.</summary>
/// <remarks>
/// Who adds events says when it has no more for now. Until then, or until there are some, they wait: to wake a thread for each of a burst would cost
/// more than all the rest.
/// </remarks>
/// <remarks>What waits here is bounded by what Slack delivers, 30,000 events an hour for each workspace.</remarks>
internal sealed class EventLanes(Func<OwnedDelivery, ValueTask> handle)
{
    /// <summary>Lanes that were used and may be again.</summary>
    private const int MostSpare = 64;

    private const int MostHeld = 64;

    private readonly Lock _lock = new();
    private readonly Dictionary<int, Lane> _busy = [];
    private readonly Stack<Lane> _spare = [];
    private readonly List<Lane> _notStarted = [];
    private int _held;
    private TaskCompletionSource? _drained;

    /// <param name="key">The same for events that must stay in order. Two channels that share one only wait for each other.</param>
    public void Add(int key, OwnedDelivery delivery)
    {
        lock (_lock)
        {
            if (!_busy.TryGetValue(key, out var lane))
            {
                lane = _spare.TryPop(out var spare) ? spare : new Lane(this);
                lane.Key = key;
                _busy.Add(key, lane);
                _notStarted.Add(lane);
            }

            lane.Waiting.Enqueue(delivery);
            if (++_held >= MostHeld)
            {
                StartLocked();
            }
        }
    }

    /// <summary>Begins with what was added.</summary>
    public void Start()
    {
        lock (_lock)
        {
            StartLocked();
        }
    }

    /// <summary>Returns when nothing waits or runs any more.</summary>
    public Task DrainAsync()
    {
        lock (_lock)
        {
            if (_busy.Count == 0)
            {
                return Task.CompletedTask;
            }

            StartLocked();
            _drained ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _drained.Task;
        }
    }

    private ValueTask HandleAsync(OwnedDelivery delivery) => handle(delivery);

    private bool TryTake(Lane lane, out OwnedDelivery delivery)
    {
        lock (_lock)
        {
            if (lane.Waiting.TryDequeue(out delivery))
            {
                return true;
            }

            _busy.Remove(lane.Key);
            if (_spare.Count < MostSpare)
            {
                _spare.Push(lane);
            }

            if (_busy.Count == 0)
            {
                _drained?.SetResult();
                _drained = null;
            }

            return false;
        }
    }

    private sealed class Lane(EventLanes owner) : IThreadPoolWorkItem
    {
        // Both only touched under the owner's lock.
        public int Key { get; set; }

        public Queue<OwnedDelivery> Waiting { get; } = new();

        public void Execute() => _ = RunAsync();

        private async Task RunAsync()
        {
            while (owner.TryTake(this, out var delivery))
            {
                await owner.HandleAsync(delivery);
            }
        }
    }

    private void StartLocked()
    {
        foreach (var lane in _notStarted)
        {
            ThreadPool.UnsafeQueueUserWorkItem(lane, preferLocal: false);
        }

        _notStarted.Clear();
        _held = 0;
    }
}
