namespace StudyBot.Core.Questions;

public readonly record struct QuestionId(string Value) : IComparable<QuestionId>
{
    public int CompareTo(QuestionId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
