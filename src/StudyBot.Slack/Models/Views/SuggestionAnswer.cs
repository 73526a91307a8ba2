using StudyBot.Slack.Models.Blocks;

namespace StudyBot.Slack.Models.Views;

/// <summary>The options of an external select, at most 100; goes out with the acknowledgement.</summary>
internal sealed record SuggestionAnswer(IReadOnlyList<OptionObject> Options);
