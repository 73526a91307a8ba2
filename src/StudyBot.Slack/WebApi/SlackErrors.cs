namespace StudyBot.Slack.WebApi;

/// <summary>Slack's own names of errors that mean something to the bot, each with a sentence for whoever reads it.</summary>
/// <remarks>
/// https://docs.slack.dev/reference/methods, the errors of each method. Slack gives three that stand nowhere there: <c>cannot_dm_bot</c> for
/// conversations.open, and <c>expired_url</c> and <c>used_url</c> for response URLs.
/// </remarks>
internal static class SlackErrors
{
    public const string RateLimited = "ratelimited";
    public const string NotInChannel = "not_in_channel";
    public const string ChannelNotFound = "channel_not_found";
    public const string IsArchived = "is_archived";
    public const string MessageNotFound = "message_not_found";
    public const string CannotDmBot = "cannot_dm_bot";
    public const string ExpiredTrigger = "expired_trigger_id";
    public const string InvalidBlocks = "invalid_blocks";
    public const string MissingScope = "missing_scope";

    /// <param name="bot">Slack's handle of the bot, as members type it.</param>
    /// <param name="channel">The channel as members read it, such as <c>#ml-daily</c>; null speaks of it in general.</param>
    /// <param name="needed">The scope that Slack asks for, where it names one.</param>
    /// <returns>Null for an error nobody has to know about more than its name.</returns>
    public static string? Sentence(string error, string bot = "@StudyBot", string? channel = null, string? needed = null) => error switch
    {
        NotInChannel => channel is null
            ? $"The bot is not in the channel. Somebody who is has to write /invite {bot} there."
            : $"The bot is not in {channel}. Write /invite {bot} in {channel}.",
        ChannelNotFound => $"The bot cannot see {channel ?? "the channel"}: it does not exist, or it is private and wants /invite {bot}.",
        IsArchived => $"{channel ?? "The channel"} is archived; only reading is possible there.",
        MissingScope => needed is null
            ? "The app lacks a scope. Update it with the manifest that the manifest verb prints, and install it again."
            : $"The app lacks the scope {needed}. Update it with the manifest that the manifest verb prints, and install it again.",
        _ => TokenSentence(error) ?? MessageSentence(error) ?? InteractionSentence(error) ?? ServiceSentence(error),
    };

    private static string? TokenSentence(string error) => error switch
    {
        "invalid_auth" or "not_authed" => "Slack does not accept the bot token. Copy it again from OAuth & Permissions, and start the bot again.",
        "token_revoked" or "account_inactive" => "The bot was removed from the workspace. Install the app again, and give the bot its new token.",
        "token_expired" => "The bot token has expired. Switch token rotation off for the app, and install it again.",
        "not_allowed_token_type" => "This kind of token may not do that: the bot token begins with xoxb-, the app-level token with xapp-.",
        "no_permission" => "The bot may not do that in this workspace.",
        "org_login_required" or "team_added_to_org" => "The workspace is being moved into an organisation. It works again when that is done.",
        _ => null,
    };

    private static string? MessageSentence(string error) => error switch
    {
        MessageNotFound => "The message does not exist any more.",
        "thread_not_found" => "The thread does not exist any more.",
        "cant_update_message" or "cant_delete_message" => "The message is not the bot's own.",
        "is_inactive" => "The channel is archived or deleted; nothing is edited there any more.",
        "edit_window_closed" => "The workspace does not allow to edit a message that old.",
        "cannot_reply_to_message" => "This message cannot have a thread.",
        InvalidBlocks or "invalid_blocks_format" => "Slack does not accept the blocks of the message.",
        "msg_blocks_too_long" or "msg_too_long" => "The message is too long for Slack.",
        "no_text" => "The message is empty.",
        "message_limit_exceeded" => "The workspace has reached its limit of messages.",
        "restricted_action" => "An admin of the workspace has restricted posting here.",
        "restricted_action_thread_locked" => "The thread is locked.",
        "restricted_action_thread_only_channel" => "Only replies are allowed in this channel.",
        "restricted_action_non_threadable_channel" => "Threads are not allowed in this channel.",
        "restricted_action_read_only_channel" => "The channel is read-only for the bot.",
        "user_not_in_channel" => "The member is not in the channel, and could not see the message.",
        CannotDmBot => "A bot cannot be sent a direct message.",
        "user_not_found" or "user_not_visible" => "The bot cannot see the member.",
        "user_disabled" => "The member's account is deactivated.",
        _ => null,
    };

    private static string? InteractionSentence(string error) => error switch
    {
        ExpiredTrigger => "The form was opened too late; Slack waits three seconds.",
        "exchanged_trigger_id" => "The interaction has opened a form already.",
        "invalid_trigger_id" => "The form can only be opened by the app that heard of the interaction.",
        "push_limit_reached" => "No more than three forms lie on top of one another.",
        "not_enabled" => "The app's Home tab is switched off. Switch it on under App Home in the app's settings.",
        "view_too_large" => "The view is too large for Slack.",
        "expired_url" => "The interaction's thirty minutes are over.",
        "used_url" => "The interaction has been answered five times already.",
        _ => null,
    };

    private static string? ServiceSentence(string error) => error switch
    {
        _ when IsTransient(error) => "Slack has trouble of its own.",
        "invalid_arguments" or "invalid_arg_name" or "invalid_json" or "invalid_form_data" => "Slack does not accept the content of the request.",
        _ => null,
    };

    /// <summary>May go well later. Slack may have done what was asked all the same.</summary>
    public static bool IsTransient(string error) =>
        error is "internal_error" or "fatal_error" or "service_unavailable" or "request_timeout" or "team_added_to_org"
            or "update_failed" or "external_channel_migrating";

    /// <summary>Names for a limit that come without HTTP 429, too.</summary>
    public static bool IsRateLimit(string error) => error is RateLimited or "rate_limited";
}
