namespace StudyBot.Core.Chat;

/// <summary>A message; <paramref name="Id"/> is unique within its channel.</summary>
public readonly record struct MessageRef(Place Place, string Id);
