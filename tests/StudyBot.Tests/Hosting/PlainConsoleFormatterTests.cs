using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StudyBot.Hosting;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Tests.Hosting;

public sealed class PlainConsoleFormatterTests
{
    [Theory]
    [InlineData(LogLevel.Information, "2026-11-23 08:00:00 Posted.")]
    [InlineData(LogLevel.Warning, "2026-11-23 08:00:00 WARNING: Posted.")]
    [InlineData(LogLevel.Error, "2026-11-23 08:00:00 ERROR: Posted.")]
    public void Line_says_when_and_how_serious(LogLevel level, string line)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var entry = new LogEntry<string>(level, "any", default, "Posted.", null, (state, _) => state);

        new PlainConsoleFormatter(new ManualTimeProvider(Some.Monday)).Write(entry, null, output);

        Assert.Equal(line + "\n", output.ToString());
    }
}
