using StudyBot.Core.Chat;

namespace StudyBot.Playground.Views;

/// <summary>What came of a message, a button or a form.</summary>
/// <param name="Problems">The form stays open; each sentence belongs beside the field of that id.</param>
internal sealed record OutcomeView(ChangeView? Change = null, Form? Form = null, IReadOnlyDictionary<string, string>? Problems = null);
