namespace StudyBot.Playground.Views;

/// <summary>All a tab needs to draw itself. <paramref name="Sequence"/> is where the live stream continues.</summary>
internal sealed record RoomView(
    long Sequence,
    string MemberId,
    IReadOnlyList<MemberView> Members,
    IReadOnlyList<ChannelView> Channels,
    IReadOnlyList<ThreadView> Threads);
