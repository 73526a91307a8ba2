namespace StudyBot.Core.Commands.Completion;

/// <summary>Picks what fits the letters typed so far: what begins with them first, then what contains them.</summary>
internal static class TypedMatch
{
    public static IEnumerable<T> Of<T>(string typed, IEnumerable<T> candidates, Func<T, string> text) => candidates
        .Select(candidate => (Candidate: candidate, At: text(candidate).IndexOf(typed, StringComparison.OrdinalIgnoreCase)))
        .Where(match => match.At >= 0)
        .OrderBy(match => match.At > 0)
        .Select(match => match.Candidate);
}
