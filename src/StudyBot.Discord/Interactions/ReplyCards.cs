using StudyBot.Core.Chat;
using StudyBot.Core.Chat.Adapters;

namespace StudyBot.Discord.Interactions;

/// <summary>Puts replies into cards where Discord has no other way to show them.</summary>
internal static class ReplyCards
{
    /// <param name="form">The form the problems are about, as it was sent; null when it is not known any more.</param>
    public static Card Problems(Form? form, string formId, IReadOnlyDictionary<string, string> byField) => new()
    {
        Title = "Please correct your form",
        Sections = [new CardSection(null, TypedForm.Problems(form, byField))],
        Buttons = Button(formId, "Open the form again"),
        Tone = CardTone.Warning,
    };

    /// <summary>A form that took too long to be opened at once.</summary>
    public static Card Waiting(Form form) => new()
    {
        Title = form.Title,
        Sections = [new CardSection(null, Markup.Of($"The form is ready."))],
        Buttons = Button(form.Id, "Open the form"),
    };

    public static Card Received { get; } = new() { Title = "Got it." };

    public static Card BelowForEverybody { get; } = new() { Title = "The answer is below, where everybody can see it." };

    private static IReadOnlyList<CardButton> Button(string formId, string label) =>
        OwnButtons.OpenForm(formId) is { } id ? [new CardButton(id, label, ButtonTone.Primary)] : [];
}
