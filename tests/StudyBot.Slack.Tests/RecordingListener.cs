using System.Text.Json;
using System.Threading.Channels;
using StudyBot.Slack.Deliveries;
using StudyBot.Slack.Models;

namespace StudyBot.Slack.Tests;

/// <summary>Writes down what it hears, one line for each call.</summary>
internal sealed class RecordingListener : ISlackListener
{
    private readonly Channel<string> _heard = Channel.CreateUnbounded<string>();

    /// <summary>Runs before an event is written down.</summary>
    public Func<SlackDelivery, CancellationToken, ValueTask> OnEvent { get; set; } = (_, _) => ValueTask.CompletedTask;

    public Func<SlackDelivery, ValueTask<InteractionAnswer>> OnQuestion { get; set; } = _ => ValueTask.FromResult(InteractionAnswer.None);

    public bool IsEmpty => _heard.Reader.Count == 0;

    public async Task<string> NextAsync() => await _heard.Reader.ReadAsync().AsTask().WaitAsync(SlackServer.Patience);

    async ValueTask ISlackListener.OnEventAsync(SlackDelivery delivery, CancellationToken cancellationToken)
    {
        await OnEvent(delivery, cancellationToken);
        var message = JsonSerializer.Deserialize(delivery.Event.Span, SlackJson.Default.Message);
        await Add($"{delivery.Type} {delivery.WorkspaceId} {message?.Channel} {message?.Text}");
    }

    ValueTask ISlackListener.OnInteractionAsync(SlackDelivery delivery, CancellationToken cancellationToken) =>
        Add($"{delivery.Kind} {delivery.Type} {delivery.WorkspaceId}");

    async ValueTask<InteractionAnswer> ISlackListener.OnQuestionAsync(SlackDelivery delivery, CancellationToken cancellationToken)
    {
        await Add($"question {delivery.Type} {delivery.WorkspaceId}");
        return await OnQuestion(delivery);
    }

    ValueTask ISlackListener.OnGapAsync(DateTimeOffset? since, CancellationToken cancellationToken) =>
        Add(since is null ? "connected" : $"gap since {since:HH:mm:ss}");

    private ValueTask Add(string line)
    {
        _heard.Writer.TryWrite(line);
        return ValueTask.CompletedTask;
    }
}
