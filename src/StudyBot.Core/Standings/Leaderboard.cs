using StudyBot.Core.Chat;

namespace StudyBot.Core.Standings;

/// <summary>The ranked list for a window.</summary>
/// <param name="Title">The board in words.</param>
/// <param name="Lines">The first ones, best first.</param>
/// <param name="Own">The line of the member who asked, wherever it stands; null without one.</param>
/// <param name="Members">How many stand on the board.</param>
/// <param name="Rounds">The latest rounds that count here, newest first, each leading to its thread.</param>
public sealed record Leaderboard(
    string Title, IReadOnlyList<Standing> Lines, Standing? Own, int Members, IReadOnlyList<Markup> Rounds);
