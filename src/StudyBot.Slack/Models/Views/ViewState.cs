namespace StudyBot.Slack.Models.Views;

/// <summary>What is filled in.</summary>
internal sealed record ViewState
{
    /// <summary>By block and, within it, by action.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, StateValue>>? Values { get; init; }

    public StateValue? Find(string blockId, string actionId) =>
        Values?.GetValueOrDefault(blockId)?.GetValueOrDefault(actionId);
}
