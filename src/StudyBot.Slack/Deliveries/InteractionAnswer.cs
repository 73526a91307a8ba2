using System.Text.Json;
using StudyBot.Slack.Models;
using StudyBot.Slack.Models.Views;

namespace StudyBot.Slack.Deliveries;

/// <summary>What goes out with the acknowledgement of an interaction.</summary>
internal sealed class InteractionAnswer
{
    private InteractionAnswer(ReadOnlyMemory<byte> json) => Json = json;

    /// <summary>A submitted modal closes; a menu shows no options.</summary>
    public static InteractionAnswer None { get; } = new(default);

    public ReadOnlyMemory<byte> Json { get; }

    public static InteractionAnswer Of(ViewAnswer answer) => new(JsonSerializer.SerializeToUtf8Bytes(answer, SlackJson.Default.ViewAnswer));

    public static InteractionAnswer Of(SuggestionAnswer answer) =>
        new(JsonSerializer.SerializeToUtf8Bytes(answer, SlackJson.Default.SuggestionAnswer));
}
