namespace StudyBot.Slack.Models.Blocks;

/// <param name="Label">Plain, at most 75 characters.</param>
internal sealed record OptionGroup(TextObject Label, IReadOnlyList<OptionObject> Options);
