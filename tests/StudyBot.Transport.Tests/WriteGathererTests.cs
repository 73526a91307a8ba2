using System.Text;

namespace StudyBot.Transport.Tests;

/// <summary>What is held back must not be lost, overtaken or torn.</summary>
public sealed class WriteGathererTests : IDisposable
{
    private const int Most = 8 * 1024;

    private readonly RecordingStream _below = new();
    private readonly WriteGatherer _gatherer;

    public WriteGathererTests() => _gatherer = new WriteGatherer(_below);

    public void Dispose()
    {
        _gatherer.Dispose();
        _below.Dispose();
    }

    [Fact]
    public async Task Writes_go_straight_through_unless_they_are_held()
    {
        await WriteAsync("a");
        await WriteAsync("b");

        Assert.Equal(["a", "b"], _below.Writes);
    }

    [Fact]
    public async Task Held_writes_go_in_one_when_they_are_released_and_then_straight_through()
    {
        _gatherer.Hold();
        await WriteAsync("a");
        await WriteAsync("b");
        Assert.Empty(_below.Writes);

        await _gatherer.ReleaseAsync(CancellationToken.None);
        await WriteAsync("c");

        Assert.Equal(["ab", "c"], _below.Writes);
    }

    [Fact]
    public async Task Release_of_nothing_writes_nothing()
    {
        _gatherer.Hold();
        await _gatherer.ReleaseAsync(CancellationToken.None);

        Assert.Empty(_below.Writes);
    }

    [Fact]
    public async Task More_than_fits_is_not_held_back_any_longer()
    {
        var half = new string('x', Most / 2 + 1);
        _gatherer.Hold();
        await WriteAsync("a" + half);
        await WriteAsync("b" + half);

        Assert.Equal(["a" + half], _below.Writes);
        await _gatherer.ReleaseAsync(CancellationToken.None);
        Assert.Equal(["a" + half, "b" + half], _below.Writes);
    }

    [Theory]
    [InlineData(Most)]
    [InlineData(Most + 1)]
    public async Task Large_write_follows_what_was_held_before_it(int length)
    {
        var large = new string('x', length);
        _gatherer.Hold();
        await WriteAsync("a");
        await WriteAsync(large);
        await WriteAsync("b");
        await _gatherer.ReleaseAsync(CancellationToken.None);

        Assert.Equal("a" + large + "b", string.Concat(_below.Writes));
    }

    [Fact]
    public async Task Writes_of_many_at_once_stay_whole_while_one_holds_and_releases()
    {
        var words = Enumerable.Range(0, 500).Select(number => $"<{number}>").ToList();
        var writing = Parallel.ForEachAsync(words, async (word, _) => await WriteAsync(word));
        while (!writing.IsCompleted)
        {
            _gatherer.Hold();
            await _gatherer.ReleaseAsync(CancellationToken.None);
        }

        await writing;
        await _gatherer.ReleaseAsync(CancellationToken.None);
        Assert.Equal(words.Order(), string.Concat(_below.Writes).Replace("><", ">\n<").Split('\n').Order());
    }

    private ValueTask WriteAsync(string text) => _gatherer.WriteAsync(Encoding.ASCII.GetBytes(text), CancellationToken.None);

    /// <summary>Takes its time, so that a second write would come into the first.</summary>
    private sealed class RecordingStream : MemoryStream
    {
        private int _writers;

        public List<string> Writes { get; } = [];

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Assert.Equal(1, Interlocked.Increment(ref _writers));
            await Task.Yield();
            Writes.Add(Encoding.ASCII.GetString(buffer.Span));
            Interlocked.Decrement(ref _writers);
        }
    }
}
