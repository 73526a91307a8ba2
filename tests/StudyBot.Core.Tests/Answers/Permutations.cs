namespace StudyBot.Core.Tests.Answers;

internal static class Permutations
{
    /// <summary>Every order of the items.</summary>
    public static IEnumerable<IReadOnlyList<T>> Of<T>(IReadOnlyList<T> items) => items.Count == 0
        ? [[]]
        : items.Index().SelectMany(item =>
            Of<T>([.. items.Take(item.Index), .. items.Skip(item.Index + 1)]).Select(IReadOnlyList<T> (rest) => [item.Item, .. rest]));
}
