using StudyBot.Core.Chat;
using StudyBot.Core.Chat.Adapters;

namespace StudyBot.Slack.Interactions;

/// <summary>Puts replies into cards where Slack has no other way to show them any more.</summary>
internal static class ReplyCards
{
    public static Card Forgotten { get; } = new()
    {
        Title = "This is not at hand any more",
        Sections = [new CardSection(null, Markup.Of($"Please start again from the card of the question."))],
        Tone = CardTone.Muted,
    };

    public static Card SomebodyElses { get; } = new() { Title = "This is for somebody else.", Tone = CardTone.Muted };

    public static Card NotYours { get; } = new()
    {
        Title = "This is somebody else's message",
        Sections = [new CardSection(null, Markup.Of($"Only your own messages can be your answer."))],
        Tone = CardTone.Warning,
    };

    public static Card NothingOpen { get; } = new()
    {
        Title = "No question is open",
        Sections = [new CardSection(null, Markup.Of($"In none of the channels that you share with the bot. The app's Home says when the next one comes."))],
        Tone = CardTone.Muted,
    };

    /// <summary>At the top of the Home, above a button for each.</summary>
    public static Card SomethingOpen { get; } = new()
    {
        Title = "Open for you",
        Sections = [new CardSection(null, Markup.Of($"Nobody else sees an answer from here until the round closes."))],
    };

    /// <summary>At the top of the Home.</summary>
    public static Card NothingOpenNow { get; } = new()
    {
        Title = "Nothing is open for you",
        Sections = [new CardSection(null, Markup.Of($"Below stands when the next questions come."))],
    };

    /// <param name="form">The form the problems are about, as it was sent; null when it is not known any more.</param>
    public static Card Problems(Form? form, string formId, IReadOnlyDictionary<string, string> byField) => new()
    {
        Title = "Please correct your form",
        Sections = [new CardSection(null, TypedForm.Problems(form, byField))],
        Buttons = [new CardButton(OwnButtons.OpenForm(formId), "Open the form again", ButtonTone.Primary)],
        Tone = CardTone.Warning,
    };

    /// <summary>A form that took too long to be opened at once.</summary>
    public static Card Waiting(Form form) => new()
    {
        Title = form.Title,
        Sections = [new CardSection(null, Markup.Of($"The form is ready."))],
        Buttons = [new CardButton(OwnButtons.OpenForm(form.Id), "Open the form", ButtonTone.Primary)],
    };
}
