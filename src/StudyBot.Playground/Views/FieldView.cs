using StudyBot.Core.Chat;

namespace StudyBot.Playground.Views;

internal sealed record FieldView(string Name, string Html, CardTone Tone);
