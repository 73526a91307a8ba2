using System.Text;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Discord.Models.Messages;
using StudyBot.Discord.Rest;
using StudyBot.Discord.Whispers;

namespace StudyBot.Discord.Events;

/// <summary>What a message says, with the text files attached to it.</summary>
internal sealed partial class AnswerTexts(DiscordRestClient rest, IWhispers whispers, ILogger<AnswerTexts> logger)
{
    private const char ByteOrderMark = '\uFEFF';

    /// <returns>Empty when the message says nothing, or nothing that the bot may read.</returns>
    public async Task<string> OfAsync(Message message, CancellationToken cancellationToken)
    {
        var files = new List<string>();
        foreach (var file in (message.Attachments ?? []).Where(TextFiles.IsRead))
        {
            files.Add(await ReadAsync(file, cancellationToken));
        }

        return TextFiles.Join(message.Content, files);
    }

    /// <summary>Tells the author of files that are not read, so that nobody believes to have answered with them.</summary>
    public async Task TellOfUnreadAsync(Message message, MemberRef author, Place place, CancellationToken cancellationToken)
    {
        var unread = (message.Attachments ?? []).Where(file => !TextFiles.IsRead(file)).Select(file => file.Filename).ToList();
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
            await whispers.WhisperAsync(new Whisper(author, place, $"file-{message.Id}", card), cancellationToken);
        }
        catch (DiscordApiException failure)
        {
            Log.AuthorNotTold(logger, failure); // The answer itself is stored.
        }
    }

    /// <returns>Empty when the file is gone, as one is whose message has just been deleted.</returns>
    private async Task<string> ReadAsync(Attachment file, CancellationToken cancellationToken)
    {
        try
        {
            return Encoding.UTF8.GetString(await rest.ReadAttachmentAsync(file.Url, TextFiles.Largest, cancellationToken)).TrimStart(ByteOrderMark);
        }
        catch (DiscordApiException failure) when (failure.IsAbsence())
        {
            return "";
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A member could not be told that a file of theirs is not read.")]
        public static partial void AuthorNotTold(ILogger logger, Exception failure);
    }
}
