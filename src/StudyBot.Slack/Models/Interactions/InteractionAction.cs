using StudyBot.Slack.Models.Blocks;

namespace StudyBot.Slack.Models.Interactions;

internal sealed record InteractionAction
{
    public string? Type { get; init; }

    public string? ActionId { get; init; }

    public string? BlockId { get; init; }

    /// <summary>Of a button, or what a text field holds.</summary>
    public string? Value { get; init; }

    public OptionObject? SelectedOption { get; init; }

    public IReadOnlyList<OptionObject>? SelectedOptions { get; init; }
}
