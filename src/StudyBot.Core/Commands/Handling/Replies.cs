using StudyBot.Core.Chat;

namespace StudyBot.Core.Commands.Handling;

/// <summary>The replies that look the same everywhere.</summary>
public static class Replies
{
    public static InteractionReply Quiet { get; } = new InteractionReply.Quiet();

    public static InteractionReply Private(Card card) => new InteractionReply.Private(card);

    /// <summary>A short confirmation only the member sees.</summary>
    public static InteractionReply Done(string title, Markup.Holes text) => Private(new Card
    {
        Title = title,
        Sections = [new CardSection(null, Markup.Of(text))],
        Tone = CardTone.Good,
    });

    /// <summary>What is wrong and how to put it right.</summary>
    public static InteractionReply Problem(Markup.Holes sentence) => Problem(Markup.Of(sentence));

    /// <summary>Several things wrong at once, one a line.</summary>
    public static InteractionReply Problem(IReadOnlyDictionary<string, string> byOption) =>
        Problem(Markup.Lines(byOption.Values.Select(problem => Markup.Of($"{problem}"))));

    /// <inheritdoc cref="Problem(Markup.Holes)"/>
    public static InteractionReply Problem(Markup sentence) => Private(new Card
    {
        Title = "That did not work",
        Sections = [new CardSection(null, sentence)],
        Tone = CardTone.Warning,
    });
}
