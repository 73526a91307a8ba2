using StudyBot.History;
using StudyBot.Tests.Questions;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Tests.History;

/// <summary>Guards against two bots that post from the same data directory.</summary>
public sealed class InstanceLockTests : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private readonly TemporaryDirectory _directory = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly SignallingLogger<InstanceLock> _logger = new();

    [Fact]
    public async Task Second_process_stands_by_until_the_first_ends_and_says_so_once()
    {
        var first = NewLock();
        using var second = NewLock();
        await first.AcquireAsync(CancellationToken.None);

        var waiting = second.AcquireAsync(CancellationToken.None);
        _clock.Advance(Look * 5);
        Assert.False(waiting.IsCompleted);
        first.Dispose();
        while (!waiting.IsCompleted)
        {
            _clock.Advance(Look);
            await Task.Yield();
        }

        await waiting;
        Assert.Equal(
            [
                $"Warning: Another StudyBot is working on {_directory.Path}; this one stands by and takes over when that one ends.",
                $"Information: The other StudyBot on {_directory.Path} has ended; this one takes over.",
            ],
            _logger.Take());
    }

    [Fact]
    public async Task Lock_left_behind_by_a_dead_process_holds_nobody_up()
    {
        await File.WriteAllTextAsync(_directory.File("studybot.lock"), "");
        using var instance = NewLock();

        await instance.AcquireAsync(CancellationToken.None);

        Assert.Empty(_logger.Take());
    }

    [Fact]
    public async Task Standing_by_ends_when_the_program_is_told_to_stop()
    {
        using var first = NewLock();
        using var second = NewLock();
        await first.AcquireAsync(CancellationToken.None);
        using var stop = new CancellationTokenSource();

        var waiting = second.AcquireAsync(stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task Lock_that_cannot_be_written_is_no_other_process()
    {
        Directory.CreateDirectory(_directory.File("studybot.lock"));
        using var instance = NewLock();

        var refusal = await Assert.ThrowsAsync<StartupException>(() => instance.AcquireAsync(CancellationToken.None));

        Assert.Contains($"The data directory {_directory.Path} cannot be written", refusal.Message);
    }

    public void Dispose() => _directory.Dispose();

    private InstanceLock NewLock() => new(new DataDirectory(_directory.Path), _clock, _logger);
}
