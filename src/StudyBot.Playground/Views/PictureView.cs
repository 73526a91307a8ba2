namespace StudyBot.Playground.Views;

/// <summary>A card's picture; the page fetches it under the message's id.</summary>
/// <param name="Tag">Changes with the picture, so that the browser may keep it for good.</param>
/// <param name="Width">The size in the page, so that nothing moves when the picture arrives.</param>
internal sealed record PictureView(string Tag, string AlternativeText, int Width, int Height);
