using StudyBot.Core.Chat;
using StudyBot.Core.Chat.Adapters;
using StudyBot.Discord.Interactions;
using StudyBot.Discord.Models;
using StudyBot.Discord.Posts;
using StudyBot.Discord.Rendering;
using StudyBot.Discord.Rest;

namespace StudyBot.Discord.Whispers;

/// <summary>
/// For members whose direct messages are closed: a note below what they wrote, which pings nobody and tells nothing, with a button that
/// shows the whisper to them alone.
/// </summary>
internal sealed class WhisperNotes(DiscordRestClient rest, KeptWhispers kept, MarkedMessages messages)
{
    public async Task LeaveAsync(Whisper whisper, CancellationToken cancellationToken)
    {
        var isAnnounced = kept.IsAnnounced(whisper.Member, whisper.Key);
        kept.Put(whisper.Member, whisper.Key, whisper.Card); // Before the note, which may be opened as soon as it stands there.
        if (isAnnounced)
        {
            return;
        }

        try
        {
            await PostAsync(whisper, cancellationToken);
        }
        catch
        {
            kept.Take(whisper.Member, whisper.Key); // Nobody was told of it, so the next attempt has to.
            throw;
        }
    }

    private async Task PostAsync(Whisper whisper, CancellationToken cancellationToken)
    {
        var channel = DiscordRefs.ChannelOf(whisper.Place);
        var replyTo = await LatestOfAsync(channel, DiscordRefs.Id(whisper.Member.Id), cancellationToken);
        await messages.PostAsync(channel, CardRenderer.Render(Note(whisper))[0], Nonce(whisper), replyTo, cancellationToken);
    }

    private static Card Note(Whisper whisper) => new()
    {
        Title = "There is a private message for you",
        Sections = [new CardSection(null, Markup.Of($"Your direct messages are closed, so it waits here. Only you can open it."))],
        Buttons = [new CardButton(OwnButtons.ShowWhisper(whisper.Member.Id, whisper.Key), "Show my message", ButtonTone.Primary)],
        Tone = CardTone.Muted,
    };

    /// <summary>The same news told again within minutes makes no second note; other news under the same key does.</summary>
    private static string Nonce(Whisper whisper) => WhisperMark.Of(whisper with { Key = $"{whisper.Key}/{whisper.Card.Title}" }).Value;

    /// <summary>The member's latest message, so that the note stands below it.</summary>
    private async Task<Snowflake?> LatestOfAsync(Snowflake channel, Snowflake user, CancellationToken cancellationToken)
    {
        var latest = await rest.GetMessagesAsync(channel, MessagePage.Latest(MessagePage.Largest), cancellationToken);
        return latest.Where(message => message.Author?.Id == user).Select(message => (Snowflake?)message.Id).Max();
    }
}
