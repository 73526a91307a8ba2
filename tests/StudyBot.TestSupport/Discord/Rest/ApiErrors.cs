namespace StudyBot.TestSupport.Discord.Rest;

/// <summary>The errors by name.</summary>
internal static class ApiErrors
{
    public static ApiException Unauthorized => new(401, 0, "401: Unauthorized");

    public static ApiException NotFound => new(404, 0, "404: Not Found");

    public static ApiException MethodNotAllowed => new(405, 0, "405: Method Not Allowed");

    public static ApiException NotJson => new(400, 50109, "The request body contains invalid JSON.");

    public static ApiException TooLarge => new(413, 40005, "Request entity too large");

    public static ApiException UnknownChannel => new(404, 10003, "Unknown Channel");

    public static ApiException UnknownGuild => new(404, 10004, "Unknown Guild");

    public static ApiException UnknownMember => new(404, 10007, "Unknown Member");

    public static ApiException UnknownMessage => new(404, 10008, "Unknown Message");

    public static ApiException UnknownRole => new(404, 10011, "Unknown Role");

    public static ApiException UnknownUser => new(404, 10013, "Unknown User");

    public static ApiException UnknownWebhook => new(404, 10015, "Unknown Webhook");

    public static ApiException UnknownInteraction => new(404, 10062, "Unknown interaction");

    public static ApiException UnknownCommand => new(404, 10063, "Unknown application command");

    public static ApiException AlreadyAcknowledged => new(400, 40060, "Interaction has already been acknowledged.");

    public static ApiException MissingAccess => new(403, 50001, "Missing Access");

    public static ApiException NotYourMessage => new(403, 50005, "Cannot edit a message authored by another user");

    public static ApiException EmptyMessage => new(400, 50006, "Cannot send an empty message");

    public static ApiException DirectMessagesClosed => new(403, 50007, "Cannot send messages to this user");

    public static ApiException NotAChannelForMessages => new(400, 50008, "Cannot send messages in a non-text channel");

    public static ApiException MissingPermissions => new(403, 50013, "Missing Permissions");

    public static ApiException SystemMessage => new(403, 50021, "Cannot execute action on a system message");

    public static ApiException ThreadArchived => new(400, 50083, "Thread is archived");

    public static ApiException ThreadExists => new(400, 160004, "A thread has already been created for this message");

    public static ApiException ThreadLocked => new(400, 160005, "Thread is locked");

    public static ApiException TooManyActiveThreads => new(400, 160006, "Maximum number of active threads reached");
}
