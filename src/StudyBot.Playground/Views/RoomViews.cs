using System.Runtime.CompilerServices;
using StudyBot.Core.Chat;
using StudyBot.Playground.Rendering;
using StudyBot.Playground.Rooms;

namespace StudyBot.Playground.Views;

/// <summary>Draws the room's records for the page.</summary>
internal static class RoomViews
{
    private const int MessagesAtOnce = 50;

    // A message never changes (an edit is a new one), so it is drawn once for as long as it is kept.
    private static readonly ConditionalWeakTable<RoomMessage, MessageView> Drawn = [];

    public static RoomView Room(RoomState state, string memberId)
    {
        var channels = state.Channels
            .Select(channel => (channel, Latest: Latest(state, PlaygroundRefs.Place(channel.Name, null), memberId, long.MaxValue)))
            .ToList();
        return new RoomView(
            state.Sequence,
            memberId,
            [.. state.Members.Select(Member)],
            [.. channels.Select(entry => new ChannelView(
                entry.channel.Name, entry.channel.Topic, [.. entry.Latest.Messages.Select(Message)], entry.Latest.HasEarlier))],
            Threads(state, channels.SelectMany(entry => entry.Latest.Messages), memberId));
    }

    /// <summary>The messages of a place before the one numbered <paramref name="before"/>.</summary>
    public static PlaceView Place(RoomState state, Place place, string memberId, long before)
    {
        var (messages, hasEarlier) = Latest(state, place, memberId, before);
        var root = place.ThreadId is { } threadId ? state.FindMessage(threadId) : null;
        return new PlaceView(
            root is null ? null : Message(root),
            [.. messages.Select(Message)],
            hasEarlier,
            Threads(state, root is null ? messages : [root], memberId));
    }

    public static ChangeView Change(RoomChange change) => new(
        change.Member is { } member ? Member(member) : null,
        change.Message is { } message ? Message(message) : null,
        change.Removed?.Id,
        change.Thread is { } thread ? Thread(thread) : null);

    private static MemberView Member(RoomMember member) => new(member.Id, member.Name, member.IsModerator);

    private static ThreadView Thread(RoomThread thread) =>
        new(thread.Id, thread.ChannelId, thread.Title, thread.Replies, thread.LastReplyAt);

    private static MessageView Message(RoomMessage message) => Drawn.GetValue(message, Draw);

    private static MessageView Draw(RoomMessage message) => new(
        message.Id,
        message.Place.Channel.Id,
        message.Place.ThreadId,
        message.AuthorId,
        message.OnlyForId is not null,
        message.AuthorId is null ? null : message.Text,
        message switch
        {
            { AuthorId: null } => null,
            { OnlyForId: not null } => null, // A command line is shown as it was typed.
            _ => MarkdownHtml.OfPerson(message.Text),
        },
        message.Card is { } card ? Card(card) : null,
        message.SentAt,
        message.IsSaid && message.Revision > 0 ? message.WrittenAt : null);

    private static CardView Card(Card card) => new(
        card.Title,
        card.Tone,
        [.. card.Sections.Select(section => new SectionView(section.Heading, MarkdownHtml.OfCard(section.Text.Value)))],
        [.. card.Fields.Select(field => new FieldView(field.Name, MarkdownHtml.OfCard(field.Value.Value), field.Tone))],
        card.Picture is { } picture ? Picture(picture) : null,
        card.Buttons,
        card.Footer.IsEmpty ? "" : MarkdownHtml.OfCard(card.Footer.Value));

    private static PictureView Picture(Picture picture)
    {
        var (width, height) = PictureFile.Size(picture);
        return new PictureView(PictureFile.Tag(picture), picture.AlternativeText, width, height);
    }

    private static List<ThreadView> Threads(RoomState state, IEnumerable<RoomMessage> roots, string memberId) =>
        [.. roots
            .Select(root => state.FindThread(root.Id))
            .OfType<RoomThread>()
            .Select(thread => Thread(thread) with { NewestId = Newest(state, thread, memberId)?.Id })];

    private static RoomMessage? Newest(RoomState state, RoomThread thread, string memberId) =>
        state.MessagesIn(PlaygroundRefs.Place(thread.ChannelId, thread.Id))
            .LastOrDefault(message => message.AuthorId != memberId && message.IsVisibleTo(memberId));

    private static (List<RoomMessage> Messages, bool HasEarlier) Latest(RoomState state, Place place, string memberId, long before)
    {
        var found = state.MessagesIn(place).Reverse()
            .Where(message => message.Number < before && message.IsVisibleTo(memberId))
            .Take(MessagesAtOnce + 1)
            .ToList();
        var hasEarlier = found.Count > MessagesAtOnce;
        found.Reverse();
        return (hasEarlier ? found[1..] : found, hasEarlier);
    }
}
