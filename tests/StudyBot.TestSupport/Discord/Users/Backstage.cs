using StudyBot.TestSupport.Discord.Messages;
using StudyBot.TestSupport.Discord.State;

namespace StudyBot.TestSupport.Discord.Users;

/// <summary>What guilds, channels and members of a test act through.</summary>
internal sealed record Backstage(World World, ThreadKeeper Threads, MessageDesk Desk, AttachmentShelf Shelf);
