using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using StudyBot.Slack.Deliveries;
using StudyBot.Slack.SocketMode;
using StudyBot.Slack.WebApi;
using StudyBot.Transport;

namespace StudyBot.SocketModeLoad;

/// <summary>Our client against the load server, with a listener that only counts.</summary>
internal static class LoadClient
{
    public static async Task RunAsync(int port, int events)
    {
        using var stop = new CancellationTokenSource();
        using var handler = ApiHttp.CreateHandler();
        var web = new SlackWebSettings { BaseAddress = new Uri($"http://127.0.0.1:{port}/api/") };
        using var app = new SlackAppClient(
            web, new SlackToken("load"), handler, _ => TimeSpan.FromSeconds(1), TimeProvider.System, NullLogger<SlackAppClient>.Instance);
        var counter = new Counter(events);
        using var deliveries = new DeliveryDispatcher(counter, TimeProvider.System, NullLogger<DeliveryDispatcher>.Instance);
        var settings = new SocketModeSettings { Connections = 1 };
        var client = new SocketModeClient(
            settings,
            app,
            deliveries,
            settings.NewSocket,
            TimeProvider.System,
            () => 0.5,
            NullLoggerFactory.Instance);
        var running = client.RunAsync(stop.Token);
        await Task.WhenAny(running, counter.Done);
        await stop.CancelAsync();
        await running;
    }

    /// <summary>Messages of several channels come on several threads.</summary>
    private sealed class Counter(int events) : ISlackListener
    {
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private long _startedAt;
        private TimeSpan _processorBefore;
        private long _allocatedBefore;
        private int _count;

        public Task Done => _done.Task;

        public ValueTask OnEventAsync(SlackDelivery delivery, CancellationToken cancellationToken)
        {
            var count = Interlocked.Increment(ref _count);
            if (count == 1)
            {
                _startedAt = Stopwatch.GetTimestamp();
            }

            if (count == events)
            {
                Report();
            }

            return ValueTask.CompletedTask;
        }

        public ValueTask OnInteractionAsync(SlackDelivery delivery, CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public ValueTask<InteractionAnswer> OnQuestionAsync(SlackDelivery delivery, CancellationToken cancellationToken) =>
            ValueTask.FromResult(InteractionAnswer.None);

        public ValueTask OnGapAsync(DateTimeOffset? since, CancellationToken cancellationToken)
        {
            using var process = Process.GetCurrentProcess();
            Console.WriteLine($"READY rss_mb={process.WorkingSet64 / 1e6:0}");
            process.Refresh();
            (_processorBefore, _allocatedBefore) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes());
            return ValueTask.CompletedTask;
        }

        private void Report()
        {
            using var process = Process.GetCurrentProcess();
            var wall = Stopwatch.GetElapsedTime(_startedAt);
            var processor = process.TotalProcessorTime - _processorBefore;
            var allocated = GC.GetTotalAllocatedBytes() - _allocatedBefore;
            Console.WriteLine(
                $"RESULT events={events} wall_us={wall.TotalMicroseconds / events:0.0} cpu_us={processor.TotalMicroseconds / events:0.0} "
                + $"alloc_bytes={allocated / events} rss_mb={process.WorkingSet64 / 1e6:0} peak_mb={process.PeakWorkingSet64 / 1e6:0}");
            _done.TrySetResult();
        }
    }
}
