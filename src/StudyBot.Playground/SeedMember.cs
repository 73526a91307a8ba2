using StudyBot.Core.Chat;

namespace StudyBot.Playground;

/// <summary>A member who is there from the start.</summary>
public sealed record SeedMember(string Name, bool IsModerator = false)
{
    /// <summary>The lower-case name.</summary>
    public string Id => Name.ToLowerInvariant();

    public ChatMember ToChatMember() => new(PlaygroundRefs.Member(Id), Name, IsModerator);
}
