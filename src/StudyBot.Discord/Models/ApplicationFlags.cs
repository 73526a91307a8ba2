namespace StudyBot.Discord.Models;

/// <summary>Whether the developer portal lets the bot read what members write.</summary>
/// <remarks>Resources/Application, "Application Flags". The limited form is that of bots too small to need a review.</remarks>
[Flags]
internal enum ApplicationFlags : ulong
{
    None = 0,
    GatewayMessageContent = 1UL << 18,
    GatewayMessageContentLimited = 1UL << 19,
}
