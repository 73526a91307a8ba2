using Microsoft.EntityFrameworkCore;
using StudyBot.Core.History;

namespace StudyBot.Core.Members.Linking;

/// <summary>Gives out codes and takes them back: whoever can read one member's and type it as another is both.</summary>
public sealed class LinkDesk(HistoryWriter writer, TimeProvider clock)
{
    /// <summary>As many as one person is believed to have.</summary>
    public const int MostIdentities = 5;

    /// <summary>How many wrong codes a member may type within <see cref="TriesCount"/>.</summary>
    public const int MostTries = 5;

    public static TimeSpan CodeHolds { get; } = TimeSpan.FromMinutes(15);

    public static TimeSpan TriesCount { get; } = TimeSpan.FromHours(1);

    /// <summary>Makes a member's code; an earlier one is void from now on.</summary>
    public Task<LinkOffer> OfferAsync(MemberId id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var offer = new LinkOffer(LinkCodeText.Create(), now + CodeHolds);
        return writer.WriteAsync(
            async history =>
            {
                await ForgetOldAsync(history, now, cancellationToken);
                await history.LinkCodes.Where(code => code.MemberId == id).ExecuteDeleteAsync(cancellationToken);
                history.LinkCodes.Add(new LinkCode { MemberId = id, Hash = LinkCodeText.HashOf(offer.Code), ExpiresAt = offer.ExpiresAt });
                return offer;
            },
            cancellationToken);
    }

    /// <summary>Links a member with the one the code was shown to.</summary>
    public Task<LinkOutcome> RedeemAsync(MemberId id, string typed, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return writer.WriteAsync(
            async history =>
            {
                await ForgetOldAsync(history, now, cancellationToken);
                var tries = await history.LinkTries
                    .Where(wrong => wrong.MemberId == id).OrderBy(wrong => wrong.At).Select(wrong => wrong.At).ToListAsync(cancellationToken);
                if (tries.Count >= MostTries)
                {
                    return new LinkOutcome.TooManyTries(tries[0] + TriesCount);
                }

                var hash = LinkCodeText.HashOf(typed);
                if (await history.LinkCodes.SingleOrDefaultAsync(code => code.Hash == hash, cancellationToken) is { } found)
                {
                    return await LinkAsync(history, id, found, now, cancellationToken);
                }

                history.LinkTries.Add(new LinkTry { MemberId = id, At = now });
                return new LinkOutcome.NoSuchCode(MostTries - tries.Count - 1);
            },
            cancellationToken);
    }

    /// <summary>Takes a member out of their group, and their code back.</summary>
    /// <returns>Whether the member was linked.</returns>
    public Task<bool> LeaveAsync(MemberId id, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            async history =>
            {
                await history.LinkCodes.Where(code => code.MemberId == id).ExecuteDeleteAsync(cancellationToken);
                return await LinkGroups.LeaveAsync(history, id);
            },
            cancellationToken);

    private static async Task<LinkOutcome> LinkAsync(
        StudyBotDbContext history, MemberId id, LinkCode code, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (code.MemberId == id)
        {
            return new LinkOutcome.OwnCode();
        }

        var mine = await LinkGroups.OthersOf(history, id).ToListAsync(cancellationToken);
        if (mine.Exists(other => other.Id == code.MemberId))
        {
            return new LinkOutcome.AlreadyLinked();
        }

        var theirs = await LinkGroups.OthersOf(history, code.MemberId).CountAsync(cancellationToken);
        if (mine.Count + theirs + 2 > MostIdentities)
        {
            return new LinkOutcome.TooManyIdentities();
        }

        history.LinkCodes.Remove(code);
        await LinkGroups.JoinAsync(history, code.MemberId, id, now);
        await history.SaveChangesAsync(cancellationToken);
        return new LinkOutcome.Linked(await LinkGroups.OthersOf(history, id).ToListAsync(cancellationToken));
    }

    private static async Task ForgetOldAsync(StudyBotDbContext history, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var earliest = now - TriesCount;
        await history.LinkCodes.Where(code => code.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
        await history.LinkTries.Where(wrong => wrong.At <= earliest).ExecuteDeleteAsync(cancellationToken);
    }
}
