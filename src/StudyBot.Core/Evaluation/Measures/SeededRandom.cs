namespace StudyBot.Core.Evaluation.Measures;

/// <summary>
/// SplitMix64 (https://doi.org/10.1145/2714064.2660195): the same numbers for the same seed in every version of the runtime, which does not
/// promise that for its own.
/// </summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>0 to one below the limit; the bias of multiplying instead of rejecting is far below what is measured here.</summary>
    public int Next(int limit)
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        mixed ^= mixed >> 31;
        return (int)Math.BigMul(mixed, (ulong)limit, out _);
    }

    public void Shuffle<T>(Span<T> values)
    {
        for (var place = values.Length - 1; place > 0; place--)
        {
            var other = Next(place + 1);
            (values[place], values[other]) = (values[other], values[place]);
        }
    }
}
