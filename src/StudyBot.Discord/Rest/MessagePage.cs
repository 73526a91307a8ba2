using StudyBot.Discord.Models;

namespace StudyBot.Discord.Rest;

/// <summary>Which messages of a channel to read. Discord takes one of before and after, not both.</summary>
internal sealed record MessagePage
{
    /// <summary>Discord's most for one page.</summary>
    public const int Largest = 100;

    private MessagePage(string cut, int limit) => Query = $"?{cut}limit={limit}";

    public string Query { get; }

    public static MessagePage Latest(int limit) => new("", limit);

    public static MessagePage Before(Snowflake messageId, int limit) => new($"before={messageId}&", limit);

    public static MessagePage After(Snowflake messageId, int limit) => new($"after={messageId}&", limit);
}
