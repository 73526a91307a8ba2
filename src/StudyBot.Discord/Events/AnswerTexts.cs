using StudyBot.Core.Chat;
using StudyBot.Discord.Models.Messages;

namespace StudyBot.Discord.Events;

/// <summary>What a message says, with the text files attached to it.</summary>
internal sealed class AnswerTexts(FileDownloads downloads, IWhispers whispers)
{
    /// <returns>Empty when the message says nothing, or nothing that the bot may read.</returns>
    public async Task<string> OfAsync(Message message, CancellationToken cancellationToken)
    {
        var files = new List<string>();
        foreach (var file in (message.Attachments ?? []).Where(TextFiles.IsRead))
        {
            files.Add(await downloads.ReadTextAsync(file, cancellationToken));
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
        await whispers.WhisperAsync(new Whisper(author, place, $"file-{message.Id}", card), cancellationToken);
    }
}
