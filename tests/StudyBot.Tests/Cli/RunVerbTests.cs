using Microsoft.Extensions.Logging.Abstractions;
using StudyBot.Cli;
using StudyBot.History;
using StudyBot.Hosting;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Tests.Cli;

public sealed class RunVerbTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly ManualTimeProvider _clock = new();

    public void Dispose() => _directory.Dispose();

    /// <summary>The parts of a bot open files in the data directory, so a bot that stands by must not even be put together.</summary>
    [Fact]
    public async Task Second_instance_stands_by_and_touches_nothing()
    {
        var data = new DataDirectory(_directory.Path);
        using var first = new InstanceLock(data, _clock, NullLogger<InstanceLock>.Instance);
        await first.AcquireAsync(CancellationToken.None);
        using var stop = new CancellationTokenSource();

        var second = RunVerb.RunAsync(
            _ => throw new InvalidOperationException("The second one was put together."), new BotSettings(data, Clock: _clock), stop.Token);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
    }

    [Fact]
    public async Task It_takes_over_when_the_first_has_ended()
    {
        var data = new DataDirectory(_directory.Path);
        var first = new InstanceLock(data, _clock, NullLogger<InstanceLock>.Instance);
        await first.AcquireAsync(CancellationToken.None);

        var second = RunVerb.RunAsync(
            _ => throw new StartupException("Put together."), new BotSettings(data, Clock: _clock), CancellationToken.None);
        first.Dispose();
        _clock.Advance(TimeSpan.FromMinutes(1));

        await Assert.ThrowsAsync<StartupException>(() => second);
    }
}
