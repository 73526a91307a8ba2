using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Slack.Models.Messages;
using StudyBot.Slack.WebApi;
using StudyBot.Slack.Whispers;

namespace StudyBot.Slack.Inflow;

/// <summary>Tells authors of files that are not read.</summary>
internal sealed partial class UnreadFiles(IWhispers whispers, ILogger<UnreadFiles> logger)
{
    /// <summary>So that nobody believes to have answered with them.</summary>
    public async Task TellAsync(Message message, MemberRef author, Place place, CancellationToken cancellationToken)
    {
        var unread = TextFiles.Of(message).Where(file => !TextFiles.IsRead(file)).Select(file => file.Name ?? file.Id).ToList();
        if (unread.Count == 0)
        {
            return;
        }

        var card = new Card
        {
            Title = unread.Count == 1 ? "A file was not read" : "Files were not read",
            Sections = [new CardSection(null, Markup.Of($"{string.Join(", ", unread)}: {TextFiles.Rule}"))],
            Tone = CardTone.Warning,
        };
        try
        {
            await whispers.WhisperAsync(new Whisper(author, place, $"file-{message.Ts}", card), cancellationToken);
        }
        catch (SlackApiException failure)
        {
            Log.AuthorNotTold(logger, failure); // The answer itself is stored.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A member could not be told that a file of theirs is not read.")]
        public static partial void AuthorNotTold(ILogger logger, Exception failure);
    }
}
