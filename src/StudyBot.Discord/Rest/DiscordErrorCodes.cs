namespace StudyBot.Discord.Rest;

/// <summary>Discord's own error codes that mean something to the bot, each with a sentence for whoever runs it.</summary>
/// <remarks>Topics/Opcodes and Status Codes, "JSON Error Codes".</remarks>
internal static class DiscordErrorCodes
{
    public const int UnknownChannel = 10003;
    public const int UnknownMessage = 10008;
    public const int UnknownWebhook = 10015;
    public const int UnknownInteraction = 10062;
    public const int EditCapReached = 30046;
    public const int AlreadyAcknowledged = 40060;
    public const int MissingAccess = 50001;
    public const int CannotMessageUser = 50007;
    public const int MissingPermissions = 50013;
    public const int InvalidWebhookToken = 50027;
    public const int InvalidForm = 50035;
    public const int ThreadArchived = 50083;
    public const int ThreadExists = 160004;
    public const int ThreadLocked = 160005;

    public static string? Sentence(int code) => code switch
    {
        UnknownChannel => "The channel or thread does not exist any more.",
        UnknownMessage => "The message does not exist any more.",
        UnknownWebhook => "The interaction's fifteen minutes are over.",
        UnknownInteraction => "The interaction was answered too late; Discord waits three seconds.",
        EditCapReached => "A message older than an hour has been edited too often; it can be edited again later.",
        AlreadyAcknowledged => "The interaction has been answered already.",
        MissingAccess => "The bot cannot see this channel; give it View Channel there.",
        CannotMessageUser => "The member does not accept direct messages from this server.",
        MissingPermissions => "The bot lacks a permission in this channel; the doctor verb says which.",
        InvalidWebhookToken => "The interaction's token is not valid any more.",
        InvalidForm => "Discord does not accept the content of the request.",
        ThreadArchived => "The thread is archived; only a new message opens it again.",
        ThreadExists => "The message has a thread already.",
        ThreadLocked => "The thread is locked; writing there needs Manage Threads.",
        _ => null,
    };
}
