namespace StudyBot.Playground.Views;

/// <param name="Error">One sentence for the member.</param>
internal sealed record ErrorView(string Error);
