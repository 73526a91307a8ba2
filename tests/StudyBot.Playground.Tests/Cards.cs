using StudyBot.Core.Chat;

namespace StudyBot.Playground.Tests;

internal static class Cards
{
    public static Card Question(string title = "Why did it fail?") => new()
    {
        Title = title,
        Sections = [new CardSection("Look", Markup.Trusted("It was **fine** offline."))],
        Fields = [new CardField("Closes", Markup.Instant(DateTimeOffset.FromUnixTimeSeconds(1_900_000_000)))],
        Buttons = [new CardButton("answer", "Answer privately", ButtonTone.Primary), new CardButton("hint", "Hint")],
        Footer = Markup.Trusted("Answer in the thread."),
        Tone = CardTone.Warning,
    };

    public static Card Plain(string title) => new() { Title = title };
}
