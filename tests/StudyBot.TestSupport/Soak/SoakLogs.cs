using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace StudyBot.TestSupport.Soak;

/// <summary>Counts what is logged from a warning on, by sentence, and keeps what must not be logged at all.</summary>
internal sealed class SoakLogs : ILoggerProvider
{
    /// <summary>
    /// Errors are what was not done. The first three are made up for by the bot itself, and say so; a reply that did not get through is asked for
    /// again by the member, and so is what a member did that could not be answered. That all is well in the end is what the soak looks at.
    /// </summary>
    private static readonly string[] Expected =
    [
        "could not be stored; the open threads are read back for it.",
        "could not be read back; it is tried again in half a minute.",
        "could not be stored; it is tried again in half a minute.",
        "was not answered.",
        "did not reach its member.",
        "Did not handle {Type}.",
    ];

    private readonly ConcurrentDictionary<string, int> _counts = new();
    private readonly ConcurrentQueue<string> _unexpected = new();

    public IReadOnlyDictionary<string, int> Counts => _counts;

    public IReadOnlyList<string> Unexpected => [.. _unexpected];

    public ILogger CreateLogger(string categoryName) => new Counting(this, categoryName);

    public void Dispose()
    {
        // Nothing to let go of.
    }

    private void Add(LogLevel level, string category, string template, Exception? failure)
    {
        var kind = failure is null ? "" : $" ({failure.GetType().Name})";
        _counts.AddOrUpdate($"{level} {category.Split('.')[^1]}: {template}{kind}", 1, (_, count) => count + 1);
        if (level >= LogLevel.Error && !(IsOutside(failure) && Expected.Any(end => template.EndsWith(end, StringComparison.Ordinal))))
        {
            _unexpected.Enqueue($"{level} {category}: {template} {failure}");
        }
    }

    /// <summary>What a platform did or did not do, as opposed to a mistake of the bot.</summary>
    private static bool IsOutside(Exception? failure) =>
        failure is not null && (failure.GetType().Name is "DiscordApiException" or "SlackApiException" or "ChatPlatformException");

    private sealed class Counting(SoakLogs logs, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                var values = state as IReadOnlyList<KeyValuePair<string, object?>>;
                var template = values?.FirstOrDefault(value => value.Key == "{OriginalFormat}").Value as string;
                logs.Add(logLevel, category, template ?? formatter(state, exception), exception);
            }
        }
    }
}
