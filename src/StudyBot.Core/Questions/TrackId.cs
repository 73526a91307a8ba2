namespace StudyBot.Core.Questions;

public readonly record struct TrackId(string Value) : IComparable<TrackId>
{
    public int CompareTo(TrackId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
