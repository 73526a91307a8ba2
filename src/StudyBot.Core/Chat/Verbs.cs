namespace StudyBot.Core.Chat;

/// <summary>What the bot's buttons and forms can ask for; the first part of a <see cref="ButtonId"/>.</summary>
public static class Verbs
{
    public const string Answer = "answer";

    public const string Why = "why";

    public const string Share = "share";

    public const string KeepPrivate = "unshare";

    public const string AddMessage = "add";

    public const string LeaveMessageOut = "chat";

    public const string SetUp = "setup";

    public const string PostNow = "post-now";

    public const string Unsubscribe = "unsubscribe";
}
