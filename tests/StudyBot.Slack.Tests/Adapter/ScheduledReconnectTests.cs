using StudyBot.Core.Chat;
using StudyBot.TestSupport.Slack;

namespace StudyBot.Slack.Tests.Adapter;

/// <summary>Slack replaces every connection every few hours, while people write; other clients lose seconds of messages then.</summary>
public sealed class ScheduledReconnectTests
{
    private const int Connections = 2;

    private static readonly TimeSpan Notice = TimeSpan.FromMilliseconds(500);

    /// <summary>What got lost on its way is delivered again after that.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(3);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_message_of_a_running_stream_is_lost_or_late(bool isWarned)
    {
        await using var bench = await SlackBench.StartAsync();
        await bench.Slack.UntilConnectedAsync(Connections);
        var (_, thread) = await bench.ThreadAsync();
        await SayAsync(bench, thread, 0);

        (isWarned ? (Action<TimeSpan?>)bench.Slack.SocketMode.Warn : bench.Slack.SocketMode.Refresh)(Notice);
        var said = 1;
        while (bench.Slack.SocketMode.Opened < 2 * Connections || bench.Slack.SocketMode.Connections > Connections)
        {
            await SayAsync(bench, thread, said++);
        }

        await SayAsync(bench, thread, said);
        Assert.Equal(
            Enumerable.Range(0, said + 1).Select(number => $"Message {number}"),
            bench.Handler.Events.OfType<ChatEvent.MessageWritten>().Select(written => written.Message.Text));
        Assert.All(bench.Slack.SocketMode.Acknowledgements, one => Assert.True(one.After < Late, $"{one.Type} was acknowledged after {one.After}."));
        Assert.Single(bench.Handler.Events.OfType<ChatEvent.MessagesMissed>());
    }

    /// <summary>And waits until it is heard, so that the stream goes on for as long as it takes and no longer.</summary>
    private static async Task SayAsync(SlackBench bench, LoopbackThread thread, int number)
    {
        await bench.Birch.SayAsync(thread, $"Message {number}");
        await bench.Handler.NextAsync<ChatEvent.MessageWritten>(written => written.Message.Text == $"Message {number}");
    }
}
