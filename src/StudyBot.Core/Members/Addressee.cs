using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Rounds;
using StudyBot.Core.Tracks;

namespace StudyBot.Core.Members;

/// <summary>A member and the thread in which to speak to them, in the platform's terms.</summary>
public sealed record Addressee(MemberRef Member, Place Place)
{
    public static Addressee Of(Workspace workspace, Subscription subscription, Round round, Member member) => new(
        new MemberRef(workspace.Platform, workspace.ExternalId, member.ExternalId),
        new Place(workspace.Channel(subscription.ChannelId), round.ThreadGoneAt is null ? round.ThreadId : null));

    /// <param name="history">An open context.</param>
    /// <param name="round">With its subscription.</param>
    public static async Task<Addressee> FindAsync(
        StudyBotDbContext history, Round round, MemberId memberId, CancellationToken cancellationToken)
    {
        var member = await history.Members.AsNoTracking().SingleAsync(other => other.Id == memberId, cancellationToken);
        var workspace = await history.Workspaces.AsNoTracking().SingleAsync(other => other.Id == member.WorkspaceId, cancellationToken);
        return Of(workspace, round.Subscription, round, member);
    }

    public Whisper Whisper(string key, Card card) => new(Member, Place, key, card);
}
