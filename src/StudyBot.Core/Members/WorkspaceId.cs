namespace StudyBot.Core.Members;

public readonly record struct WorkspaceId(long Value)
{
    public override string ToString() => Value.ToString();
}
