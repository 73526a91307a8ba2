using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace StudyBot.Tests.Questions;

/// <summary>Keeps messages in order, so that a test can wait for one instead of for a time.</summary>
internal sealed class SignallingLogger<T> : ILogger<T>
{
    /// <summary>Only a broken test waits so long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Channel<string> _messages = Channel.CreateUnbounded<string>();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _messages.Writer.TryWrite($"{logLevel}: {formatter(state, exception)}");

    public async Task<string> NextAsync() => await _messages.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>What has been logged since the last call.</summary>
    public IReadOnlyList<string> Take()
    {
        var messages = new List<string>();
        while (_messages.Reader.TryRead(out var message))
        {
            messages.Add(message);
        }

        return messages;
    }
}
