namespace StudyBot.Core.Questions.Reading;

/// <summary>A value and the file it came from.</summary>
/// <param name="DeclaredId">What the file says under <c>id</c>; may be wrong, while the value goes by the name of its file.</param>
internal sealed record Sourced<T>(T Value, string DeclaredId, BankSource Source);
