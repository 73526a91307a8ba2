namespace StudyBot.Playground.Views;

internal sealed record SectionView(string? Heading, string Html);
