using StudyBot.TestSupport.Slack.State;

namespace StudyBot.TestSupport.Slack.Interactions;

/// <summary>An address that answers one interaction: five uses in half an hour.</summary>
internal sealed class ResponseUrl(Channel channel, User user, Message? source, DateTimeOffset at)
{
    public const int Uses = 5;

    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(30);

    public Channel Channel { get; } = channel;

    public User User { get; } = user;

    /// <summary>The message that was clicked.</summary>
    public Message? Source { get; } = source;

    public DateTimeOffset At { get; } = at;

    public int Used { get; set; }

    /// <summary>What the app said through it that only the user sees.</summary>
    public List<Message> Said { get; } = [];
}
