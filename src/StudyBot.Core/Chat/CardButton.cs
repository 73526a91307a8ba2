namespace StudyBot.Core.Chat;

/// <param name="Id">Comes back in <see cref="Interaction.ButtonPressed"/>; at most 100 characters.</param>
/// <param name="Label">Plain text, at most 80 characters.</param>
public sealed record CardButton(string Id, string Label, ButtonTone Tone = ButtonTone.Secondary);
