using StudyBot.Core.Chat;
using StudyBot.Discord.Interactions;
using StudyBot.Discord.Models;
using StudyBot.Discord.Posts;

namespace StudyBot.Discord.Whispers;

/// <summary>
/// For members whose direct messages are closed: a note below what they wrote, which pings nobody and tells nothing, with a button that
/// shows the whisper to them alone.
/// </summary>
internal sealed class WhisperNotes(KeptWhispers kept, MarkedMessages messages)
{
    private const int Reach = 100;

    public async Task LeaveAsync(Whisper whisper, CancellationToken cancellationToken)
    {
        if (kept.Put(whisper.Member, whisper.Key, whisper.Card))
        {
            return;
        }

        var note = new Card
        {
            Title = "There is a private message for you",
            Sections = [new CardSection(null, Markup.Of($"Your direct messages are closed, so it waits here. Only you can open it."))],
            Buttons = [new CardButton(OwnButtons.ShowWhisper(whisper.Member.Id, whisper.Key), "Show my message", ButtonTone.Primary)],
            Tone = CardTone.Muted,
        };
        await messages.PostReplyAsync(
            DiscordRefs.ChannelOf(whisper.Place), note, WhisperKeys.Note(whisper.Member, whisper.Key), Snowflake.Parse(whisper.Member.Id), Reach, cancellationToken);
    }
}
