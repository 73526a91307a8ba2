using StudyBot.Core.Chat;
using StudyBot.Core.Chat.Adapters;
using StudyBot.Slack.Interactions;
using StudyBot.Slack.Models.Messages;
using StudyBot.Slack.Posts;
using StudyBot.Slack.Rendering;
using StudyBot.Slack.Workspaces;

namespace StudyBot.Slack.Whispers;

/// <summary>
/// For members to whom Slack allows no direct message: a note in the thread, which pings nobody and tells nothing, with a button that
/// shows the whisper to them alone.
/// </summary>
internal sealed class WhisperNotes(WorkspaceBook workspaces, KeptWhispers kept)
{
    public async Task LeaveAsync(Whisper whisper, CancellationToken cancellationToken)
    {
        var isAnnounced = kept.IsAnnounced(whisper.Member, whisper.Key);
        kept.Put(whisper.Member, whisper.Key, whisper.Card);
        if (isAnnounced)
        {
            return;
        }

        var (spot, note) = (MessageSpot.Of(whisper.Place), CardRenderer.Render(Note(whisper), whisper.Place)[0]);
        await workspaces.Get(whisper.Member.WorkspaceId).Api.PostMessageAsync(
            new OutgoingMessage { Channel = spot.Channel, ThreadTs = spot.Thread, Text = note.Text, Blocks = note.Blocks() }, cancellationToken);
    }

    private static Card Note(Whisper whisper) => new()
    {
        Title = "There is a private message for somebody from another company",
        Sections = [new CardSection(null, Markup.Of($"Slack allows no direct message to them, so it waits here. Only they can open it."))],
        Buttons = [new CardButton(OwnButtons.ShowWhisper(whisper.Member.Id, whisper.Key), "Show my message", ButtonTone.Primary)],
        Tone = CardTone.Muted,
    };
}
