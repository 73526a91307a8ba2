namespace StudyBot.Core.Questions.Reading;

/// <summary>A named set as written.</summary>
/// <param name="Uses">The sets its patterns speak of.</param>
internal sealed record SynonymSet(string Name, string Path, int Line, IReadOnlyList<string> Patterns, IReadOnlyList<SetUse> Uses);
