namespace StudyBot.Core.Chat;

/// <summary>A short fact: a plain name and a value of a line.</summary>
/// <param name="Tone">
/// How good the fact is: <see cref="CardTone.Good"/>, half (<see cref="CardTone.Warning"/>) or not at all (<see cref="CardTone.Muted"/>).
/// The value says it in words, so an adapter may leave it out.
/// </param>
public sealed record CardField(string Name, Markup Value, CardTone Tone = CardTone.Neutral);
