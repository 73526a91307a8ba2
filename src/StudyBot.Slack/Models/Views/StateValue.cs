using StudyBot.Slack.Models.Blocks;

namespace StudyBot.Slack.Models.Views;

/// <summary>What one field holds. Fields of other kinds than the bot draws read as empty.</summary>
internal sealed record StateValue
{
    public string? Type { get; init; }

    /// <summary>Of a text field; null when it is empty.</summary>
    public string? Value { get; init; }

    public OptionObject? SelectedOption { get; init; }

    public IReadOnlyList<OptionObject>? SelectedOptions { get; init; }
}
