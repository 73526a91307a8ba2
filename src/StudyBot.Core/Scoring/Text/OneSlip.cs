namespace StudyBot.Core.Scoring.Text;

/// <summary>
/// Whether two words differ by a slip of the keyboard that hardly ever makes another word: two neighbouring letters swapped, or a letter
/// doubled or not. Any other letter wrong turns "present" into "prevent" and "expert" into "export".
/// </summary>
internal static class OneSlip
{
    public static bool Apart(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var shorter = one.Length <= other.Length ? one : other;
        var longer = one.Length <= other.Length ? other : one;
        var same = shorter.CommonPrefixLength(longer);
        return (longer.Length - shorter.Length) switch
        {
            0 => IsSwap(shorter[same..], longer[same..]),
            1 => same > 0 && longer[same] == longer[same - 1] && shorter[same..].SequenceEqual(longer[(same + 1)..]),
            _ => false,
        };
    }

    private static bool IsSwap(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        one.Length > 1 && one[0] == other[1] && one[1] == other[0] && one[2..].SequenceEqual(other[2..]);
}
