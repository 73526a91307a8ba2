using StudyBot.Core.Chat;
using StudyBot.Slack.Interactions;
using StudyBot.Slack.Models.Messages;
using StudyBot.Slack.Rendering;

namespace StudyBot.Slack.Threads;

/// <summary>
/// The bot's first reply, which begins a thread: Slack shows no thread without a reply, and takes no commands in one, so here are buttons
/// for them.
/// </summary>
internal static class ThreadHead
{
    private const string EventType = "studybot_thread";

    private static readonly Card Card = new()
    {
        Title = "Answer in this thread",
        Sections = [new CardSection(null, Markup.Of($"Or privately, with the button of the question. Only you see your score."))],
        Buttons =
        [
            new CardButton(OwnButtons.Run("why"), "My score"),
            new CardButton(OwnButtons.Run("me"), "My progress"),
            new CardButton(OwnButtons.Run("leaderboard"), "Leaderboard"),
        ],
    };

    public static MessageMetadata Metadata { get; } = MessageMetadata.Marker(EventType, "head");

    public static bool IsOne(Message message) => message.Metadata?.MarkerOf(EventType) is not null;

    public static MessagePart Render(Place thread) => CardRenderer.Render(Card, thread)[0];
}
