using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Discord.State;

/// <summary>What a thread has besides a channel's own.</summary>
internal sealed class ThreadLife(ulong ownerId, int autoArchiveMinutes, DateTimeOffset createdAt)
{
    private readonly Dictionary<ulong, DateTimeOffset> _members = new() { [ownerId] = createdAt };

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public ulong OwnerId { get; } = ownerId;

    public int AutoArchiveMinutes { get; set; } = autoArchiveMinutes;

    public bool IsArchived { get; set; }

    public bool IsLocked { get; set; }

    public DateTimeOffset ArchiveChangedAt { get; set; } = createdAt;

    /// <summary>Rings after the time without activity that archives the thread.</summary>
    public ITimer? Archiver { get; set; }

    public IReadOnlyDictionary<ulong, DateTimeOffset> Members => _members;

    public void Join(ulong user, DateTimeOffset now) => _members.TryAdd(user, now);

    public void Leave(ulong user) => _members.Remove(user);

    public JsonObject MemberJson(ulong thread, ulong user) => new()
    {
        ["id"] = thread.ToString(),
        ["user_id"] = user.ToString(),
        ["join_timestamp"] = Wire.Text(Members[user]),
        ["flags"] = 0,
    };

    public JsonObject ToJson() => new()
    {
        ["archived"] = IsArchived,
        ["archive_timestamp"] = Wire.Text(ArchiveChangedAt),
        ["auto_archive_duration"] = AutoArchiveMinutes,
        ["locked"] = IsLocked,
        ["create_timestamp"] = Wire.Text(CreatedAt),
    };
}
