namespace StudyBot.Core.Tracks;

public readonly record struct SubscriptionId(long Value)
{
    public override string ToString() => Value.ToString();
}
