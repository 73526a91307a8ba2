namespace StudyBot.Core.Members;

public readonly record struct MemberId(long Value)
{
    public override string ToString() => Value.ToString();
}
