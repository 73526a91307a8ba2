namespace StudyBot.Core.Chat;

/// <summary>A message of the bot in neutral form. Adapters draw it with the platform's own means.</summary>
public sealed record Card
{
    /// <summary>Plain text, at most 200 characters.</summary>
    public required string Title { get; init; }

    public IReadOnlyList<CardSection> Sections { get; init; } = [];

    /// <summary>Short facts, drawn side by side where the platform can.</summary>
    public IReadOnlyList<CardField> Fields { get; init; } = [];

    public Picture? Picture { get; init; }

    public IReadOnlyList<CardButton> Buttons { get; init; } = [];

    /// <summary>Small print under the card.</summary>
    public Markup Footer { get; init; } = Markup.Empty;

    public CardTone Tone { get; init; } = CardTone.Neutral;
}
