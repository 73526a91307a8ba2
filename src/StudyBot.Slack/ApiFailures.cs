using StudyBot.Slack.WebApi;

namespace StudyBot.Slack;

/// <summary>What Slack's refusals mean to the adapter.</summary>
internal static class ApiFailures
{
    /// <summary>What was asked for is not there, or is none of the bot's business, which comes to the same.</summary>
    public static bool IsAbsence(this SlackApiException failure) =>
        failure.Status == System.Net.HttpStatusCode.NotFound
        || failure.Error is SlackErrors.ChannelNotFound or SlackErrors.NotInChannel or "thread_not_found" or "user_not_found" or "user_not_visible"
            or "file_not_found" or "file_deleted"
        || failure.IsMissingMessage();

    public static bool IsMissingMessage(this SlackApiException failure) => failure.Error == SlackErrors.MessageNotFound;

    public static bool IsInvalidBlocks(this SlackApiException failure) => failure.Error == SlackErrors.InvalidBlocks;

    /// <summary>Slack allows the bot no direct message to the member: another company's, a deactivated one, an app.</summary>
    public static bool IsClosedDoor(this SlackApiException failure) =>
        failure.Error is SlackErrors.CannotDmBot or "invalid_user_combination" or "user_disabled" or "user_not_found" or "user_not_visible"
            or SlackErrors.ChannelNotFound or "restricted_action" or SlackErrors.IsArchived or "messages_tab_disabled";
}
