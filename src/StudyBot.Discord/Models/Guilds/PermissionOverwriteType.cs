namespace StudyBot.Discord.Models.Guilds;

internal enum PermissionOverwriteType
{
    Role = 0,
    Member = 1,
}
