using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using StudyBot.Discord.Gateway;
using StudyBot.Transport;

namespace StudyBot.GatewayLoad;

/// <summary>Our client against the load server, with a listener that only counts.</summary>
internal static class LoadClient
{
    public static async Task RunAsync(int port, int events, bool isPacked)
    {
        var settings = new GatewaySettings
        {
            Token = "load",
            Intents = GatewayIntents.Guilds | GatewayIntents.GuildMessages | GatewayIntents.MessageContent,
            Compression = isPacked ? GatewayCompression.ZlibStream : GatewayCompression.None,
        };
        using var stop = new CancellationTokenSource();
        var counter = new Counter(events);
        var shards = new GatewayShards(
            settings,
            new Source(new Uri($"ws://127.0.0.1:{port}")),
            counter,
            () => new WebSocketConnection(settings.LargestMessage),
            TimeProvider.System,
            () => 0.5,
            NullLoggerFactory.Instance);
        var running = shards.RunAsync(stop.Token);
        await Task.WhenAny(running, counter.Done);
        await stop.CancelAsync();
        await running;
    }

    private sealed class Source(Uri url) : IGatewayBotSource
    {
        public Task<GatewayBot?> GetAsync(CancellationToken cancellationToken) =>
            Task.FromResult<GatewayBot?>(new GatewayBot(url, 1, new SessionStartLimit(1000, 999, TimeSpan.FromHours(4), 1)));
    }

    private sealed class Counter(int events) : IGatewayListener
    {
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private long _startedAt;
        private TimeSpan _processorBefore;
        private long _allocatedBefore;
        private int _count;

        public Task Done => _done.Task;

        public ValueTask OnDispatchAsync(GatewayDispatch dispatch, CancellationToken cancellationToken)
        {
            if (dispatch.Type == "MESSAGE_CREATE")
            {
                _startedAt = _count == 0 ? Stopwatch.GetTimestamp() : _startedAt;
                if (++_count == events)
                {
                    Report();
                }
            }

            return ValueTask.CompletedTask;
        }

        public ValueTask OnSessionStartedAsync(ShardId shard, CancellationToken cancellationToken)
        {
            using var process = Process.GetCurrentProcess();
            Console.WriteLine($"READY rss_mb={process.WorkingSet64 / 1e6:0}");
            process.Refresh();
            (_processorBefore, _allocatedBefore) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes());
            return ValueTask.CompletedTask;
        }

        public ValueTask OnSessionResumedAsync(ShardId shard, CancellationToken cancellationToken) => ValueTask.CompletedTask;

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
