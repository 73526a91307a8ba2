using StudyBot.Core.Chat;

namespace StudyBot.Core.Standings;

/// <summary>Draws a board.</summary>
public static class LeaderboardCard
{
    /// <param name="ownNote">What to say to the member who asked when they have no line; null in public posts.</param>
    public static Card Of(Leaderboard board, string? ownNote) => new()
    {
        Title = $"Leaderboard: {board.Title}",
        Sections =
        [
            new CardSection(null, board.Lines.Count == 0
                ? Markup.Of($"Nobody has points here yet. They are given when a round closes.")
                : Markup.Lines(board.Lines.Select(line => Line(line, isOwn: line == board.Own)))),
            .. Own(board, ownNote),
            .. board.Rounds.Count == 0
                ? Array.Empty<CardSection>()
                : [new CardSection("The latest rounds on it", Markup.Bullets(board.Rounds))],
        ],
        Footer = board.Members == 0 ? Markup.Empty : Markup.Of($"{board.Members} on this board."),
    };

    private static IEnumerable<CardSection> Own(Leaderboard board, string? ownNote)
    {
        if (board.Own is { } own && !board.Lines.Contains(own))
        {
            yield return new CardSection("You", Line(own, isOwn: true));
        }
        else if (board.Own is null && ownNote is not null)
        {
            yield return new CardSection("You", Markup.Of($"{ownNote}"));
        }
    }

    private static Markup Line(Standing line, bool isOwn)
    {
        var answers = line.Answers == 1 ? "1 answer" : $"{line.Answers} answers";
        var text = Markup.Of($"{line.Rank}\\. {line.Name}: {line.Points} points, {answers}"); // No list: lists count for themselves.
        return isOwn ? Markup.Of($"**{text}**") : text;
    }
}
