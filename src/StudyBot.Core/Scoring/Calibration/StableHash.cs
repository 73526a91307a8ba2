namespace StudyBot.Core.Scoring.Calibration;

/// <summary>FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/): the same number for the same text on every machine and in every run.</summary>
internal static class StableHash
{
    private const ulong Start = 14695981039346656037;
    private const ulong Factor = 1099511628211;

    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = Start;
        foreach (var character in text)
        {
            hash = (hash ^ character) * Factor;
        }

        return hash;
    }

    /// <summary>Depends on the order of the two.</summary>
    public static ulong Combine(ulong one, ulong other)
    {
        var hash = one;
        for (var shift = 0; shift < 64; shift += 16)
        {
            hash = (hash ^ ((other >> shift) & 0xFFFF)) * Factor;
        }

        return hash;
    }
}
