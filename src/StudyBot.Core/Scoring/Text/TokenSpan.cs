namespace StudyBot.Core.Scoring.Text;

/// <summary>A run of words, by index; the end is exclusive.</summary>
internal readonly record struct TokenSpan(int Start, int End) : IComparable<TokenSpan>
{
    public int Length => End - Start;

    public int CompareTo(TokenSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    public bool Overlaps(TokenSpan other) => Start < other.End && other.Start < End;

    public TokenSpan Union(TokenSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>Words between the two; 0 where they touch or overlap.</summary>
    public int DistanceTo(TokenSpan other) => Math.Max(0, Math.Max(other.Start - End, Start - other.End));
}
