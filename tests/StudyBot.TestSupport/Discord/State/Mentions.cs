namespace StudyBot.TestSupport.Discord.State;

/// <summary>Who is told about a message: what its text names, as far as its allowed mentions let it.</summary>
internal sealed record Mentions(IReadOnlyList<User> Users, IReadOnlyList<ulong> Roles, bool Everyone)
{
    public static Mentions None { get; } = new([], [], Everyone: false);
}
