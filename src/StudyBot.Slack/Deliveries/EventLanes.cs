namespace StudyBot.Slack.Deliveries;

/// <summary>Hands events on: those of one channel one after the other, those of different channels side by side. Nobody waits for it.</summary>
/// <remarks>What waits here is bounded by what Slack delivers, 30,000 events an hour for each workspace.</remarks>
internal sealed class EventLanes(Func<OwnedDelivery, ValueTask> handle)
{
    /// <summary>Lanes that were used and may be again.</summary>
    private const int MostSpare = 64;

    private readonly Lock _lock = new();
    private readonly Dictionary<int, Lane> _busy = [];
    private readonly Stack<Lane> _spare = [];
    private TaskCompletionSource? _drained;

    /// <param name="key">The same for events that must stay in order. Two channels that share one only wait for each other.</param>
    public void Add(int key, OwnedDelivery delivery)
    {
        Lane lane;
        lock (_lock)
        {
            if (_busy.TryGetValue(key, out var busy))
            {
                busy.Waiting.Enqueue(delivery);
                return;
            }

            lane = _spare.TryPop(out var spare) ? spare : new Lane(this);
            lane.Key = key;
            lane.Waiting.Enqueue(delivery);
            _busy.Add(key, lane);
        }

        ThreadPool.UnsafeQueueUserWorkItem(lane, preferLocal: false);
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
}
