namespace StudyBot.Core.Questions;

/// <summary>Where in a file each part of it stands, so that a check can point at the line.</summary>
/// <param name="Path">Relative to <c>prompts/</c>.</param>
/// <param name="Lines">
/// Place to line. A place joins keys with <c>/</c>; an item of a list is named by its id, or by its index where it has none:
/// <c>criteria/data/concepts/as-of-time/any/0</c>.
/// </param>
public sealed record BankSource(string Path, IReadOnlyDictionary<string, int> Lines)
{
    /// <summary>The line of a place or of the nearest place around it.</summary>
    public int LineOf(string place)
    {
        for (var at = place; at.Length > 0; at = Enclosing(at))
        {
            if (Lines.TryGetValue(at, out var line))
            {
                return line;
            }
        }

        return 1;
    }

    public BankProblem Problem(string place, string message) => new(Path, LineOf(place), message);

    private static string Enclosing(string place)
    {
        var slash = place.LastIndexOf('/');
        return slash < 0 ? "" : place[..slash];
    }
}
