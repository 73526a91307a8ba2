namespace StudyBot.Core.Answers;

public readonly record struct AnswerId(long Value)
{
    public override string ToString() => Value.ToString();
}
