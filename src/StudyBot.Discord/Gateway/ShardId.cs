namespace StudyBot.Discord.Gateway;

/// <summary>One connection of several that share the work, for example 0 of 4.</summary>
internal readonly record struct ShardId(int Number, int Count)
{
    public override string ToString() => $"{Number} of {Count}";
}
