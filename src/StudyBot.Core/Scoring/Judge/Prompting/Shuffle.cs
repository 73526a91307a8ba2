namespace StudyBot.Core.Scoring.Judge.Prompting;

/// <summary>An order that a seed decides: the same on every machine and in every version of the runtime.</summary>
internal static class Shuffle
{
    private const uint Factor = 1664525;
    private const uint Step = 1013904223;

    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> items, int seed)
    {
        var shuffled = items.ToArray();
        var state = (uint)seed;
        for (var last = shuffled.Length - 1; last > 0; last--)
        {
            state = unchecked((state * Factor) + Step);
            var other = (int)((ulong)state * (uint)(last + 1) >> 32);
            (shuffled[last], shuffled[other]) = (shuffled[other], shuffled[last]);
        }

        return shuffled;
    }
}
