namespace StudyBot.Core.Chat;

/// <summary>A form a member fills in (a modal on Discord and Slack).</summary>
/// <param name="Id">Comes back in <see cref="Interaction.FormSubmitted"/>; at most 100 characters.</param>
public sealed record Form(string Id, string Title, string SubmitLabel, IReadOnlyList<FormField> Fields);
