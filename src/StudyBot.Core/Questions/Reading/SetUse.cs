namespace StudyBot.Core.Questions.Reading;

/// <summary>A pattern on this line speaks of a synonym set.</summary>
internal sealed record SetUse(string Path, int Line, string Name);
