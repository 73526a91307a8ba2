using Microsoft.Extensions.Logging;
using StudyBot.Tests.Questions;

namespace StudyBot.Tests.WholeBot;

/// <summary>Everything a bot logs, so that a test can wait for a sentence.</summary>
internal sealed class SignallingLogs : ILoggerProvider
{
    private readonly SignallingLogger<SignallingLogs> _messages = new();

    public ILogger CreateLogger(string categoryName) => _messages;

    /// <summary>Passes over what comes before the message with that part.</summary>
    public async Task<string> NextAsync(string part)
    {
        while (true)
        {
            var message = await _messages.NextAsync();
            if (message.Contains(part, StringComparison.Ordinal))
            {
                return message;
            }
        }
    }

    /// <summary>What has been logged since the last call.</summary>
    public IReadOnlyList<string> Take() => _messages.Take();

    public void Dispose()
    {
        // Nothing to let go of.
    }
}
