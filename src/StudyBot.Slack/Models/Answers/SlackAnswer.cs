using System.Text.Json.Serialization;

namespace StudyBot.Slack.Models.Answers;

/// <summary>What every answer of the Web API says. The HTTP status is 200 for refusals, too.</summary>
internal record SlackAnswer
{
    [JsonPropertyName("ok")]
    public bool IsOk { get; init; }

    public string? Error { get; init; }

    /// <summary>The scope that would have been needed.</summary>
    public string? Needed { get; init; }

    public AnswerMetadata? ResponseMetadata { get; init; }
}
