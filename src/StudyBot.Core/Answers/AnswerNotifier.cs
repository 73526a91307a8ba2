using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.Core.Rounds;
using StudyBot.Core.Rulings;
using StudyBot.Core.Text;

namespace StudyBot.Core.Answers;

/// <summary>
/// Tells members, and nobody else, what became of their answers. What was told is remembered in the history; telling twice replaces
/// the same whisper.
/// </summary>
public sealed class AnswerNotifier(
    IDbContextFactory<StudyBotDbContext> contexts,
    HistoryWriter writer,
    ChatPlatforms platforms,
    EditionShelf editions,
    RulingText rulings,
    ILogger<AnswerNotifier> logger)
{
    /// <summary>Few, so that what is told was read a moment ago: of most answers in a burst only the score is told.</summary>
    private const int MostAtOnce = 64;

    /// <summary>How many members are told at the same time: one waits for a platform, and the others need not wait for that.</summary>
    private const int AtOnce = 8;

    private const int LongestQuote = 200;

    /// <summary>Acknowledges new revisions and tells new scores. Returns how many answers something was told of.</summary>
    public async Task<int> TellAsync(CancellationToken cancellationToken)
    {
        var untold = await UntoldAsync(cancellationToken);
        using var gate = new SemaphoreSlim(AtOnce);
        var whispers = await Task.WhenAll(untold.Select(async item =>
        {
            await gate.WaitAsync(cancellationToken);
            try
            {
                return await TellAsync(item, cancellationToken);
            }
            finally
            {
                gate.Release();
            }
        }));
        var told = untold.Where((_, place) => whispers[place]).ToList();
        if (told.Count > 0)
        {
            await writer.WriteAsync(history => RememberAsync(history, told), cancellationToken);
        }

        return told.Count;
    }

    /// <summary>Tells of withdrawn answers and asks about messages that may belong to an answer.</summary>
    public async Task TellAsync(IReadOnlyList<CollectedAnswer> collected, CancellationToken cancellationToken)
    {
        foreach (var answer in collected)
        {
            await using var history = await contexts.CreateDbContextAsync(cancellationToken);
            var round = await history.RoundAsync(answer.RoundId, cancellationToken);
            var to = await Addressee.FindAsync(history, round, answer.MemberId, cancellationToken);
            if (answer.IsWithdrawn)
            {
                var edition = await editions.GetAsync(round.EditionId, cancellationToken);
                await platforms.TryWhisperAsync(
                    to.Whisper(KeyOf(round.Id), ResultCard.Withdrawn(to.Place, edition.Question.Title)), logger, cancellationToken);
            }

            foreach (var message in answer.Undecided)
            {
                await platforms.TryWhisperAsync(to.Whisper(KeyOf(message.MessageId), Enquiry(message)), logger, cancellationToken);
            }
        }

        await TakeAsync([.. collected.SelectMany(answer => answer.Undecided.Select(message => message.Id))], cancellationToken);
    }

    public static string KeyOf(RoundId round) => $"answer-{round}";

    public static string KeyOf(string messageId) => $"message-{messageId}";

    private static Card Enquiry(InboxEntry message) => new()
    {
        Title = "Does this belong to your answer?",
        Sections = [new CardSection(null, Markup.Quote(StoredText.Shorten(message.Text, LongestQuote)))],
        Buttons =
        [
            new CardButton(
                new ButtonId(Verbs.AddMessage, message.RoundId.Value, message.MessageId).ToString(),
                "Add it to my answer",
                ButtonTone.Primary),
            new CardButton(new ButtonId(Verbs.LeaveMessageOut, message.RoundId.Value, message.MessageId).ToString(), "It is just chat"),
        ],
    };

    private async Task<List<Untold>> UntoldAsync(CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var untold =
            from answer in history.Answers.Include(answer => answer.Revisions)
            where answer.CurrentNumber != null && answer.ToldNumber < answer.LastNumber
            where answer.AcknowledgedNumber < answer.LastNumber
                || answer.Revisions.Any(revision => revision.Number == answer.LastNumber && revision.ScoredAt != null)
            join round in history.Rounds.Include(round => round.Subscription) on answer.RoundId equals round.Id
            join member in history.Members on answer.MemberId equals member.Id
            join workspace in history.Workspaces on member.WorkspaceId equals workspace.Id
            orderby answer.Id
            select new { answer, round, round.Subscription, member, workspace };
        var rows = await untold.Take(MostAtOnce).AsSplitQuery().AsNoTracking().ToListAsync(cancellationToken);
        return [.. rows.Select(row =>
            Untold.Of(row.answer, row.round, Addressee.Of(row.workspace, row.Subscription, row.round, row.member)))];
    }

    private async Task<bool> TellAsync(Untold item, CancellationToken cancellationToken)
    {
        var edition = await editions.GetAsync(item.Round.EditionId, cancellationToken);
        var card = item.IsScored
            ? ResultCard.Scored(item.Answer, item.Latest, item.TotalBefore, item.Round, edition.Question.Title)
            : ResultCard.Arrived(item.Latest, item.To.Place, edition.Question.Title);
        var ruled = item.Ruled is { } revision ? await rulings.SectionsAsync(revision, item.Round, cancellationToken) : [];
        return await platforms.TryWhisperAsync(
            item.To.Whisper(KeyOf(item.Round.Id), card with { Sections = [.. card.Sections, .. ruled] }), logger, cancellationToken);
    }

    /// <summary>Marks the messages as dealt with; until then the collector brings them up again.</summary>
    private async Task TakeAsync(List<long> asked, CancellationToken cancellationToken)
    {
        if (asked.Count > 0)
        {
            await writer.WriteAsync(
                history => history.Inbox
                    .Where(entry => asked.Contains(entry.Id))
                    .ExecuteUpdateAsync(entry => entry.SetProperty(row => row.IsTaken, true), cancellationToken),
                cancellationToken);
        }
    }

    /// <summary>One statement for all answers of which the same was told, in a burst one for all.</summary>
    private static async Task RememberAsync(StudyBotDbContext history, List<Untold> told)
    {
        foreach (var same in told.GroupBy(item => (item.Latest.Number, item.IsScored), item => item.Answer.Id))
        {
            var (number, isScored) = same.Key;
            var ids = same.ToList();
            await history.Answers
                .Where(answer => ids.Contains(answer.Id))
                .ExecuteUpdateAsync(answer => answer
                    .SetProperty(row => row.AcknowledgedNumber, number)
                    .SetProperty(row => row.ToldNumber, row => isScored ? number : row.ToldNumber));
        }
    }

    private sealed record Untold(Answer Answer, AnswerRevision Latest, decimal? TotalBefore, Round Round, Addressee To)
    {
        /// <summary>The version that a moderator has ruled on: the newest, else the ranked one before it.</summary>
        public AnswerRevision? Ruled => !IsScored ? null
            : Latest.Score is { IsOverruled: true } ? Latest
            : Answer.Revisions.FirstOrDefault(revision =>
                revision.Number == Answer.RankedNumber && revision.Score is { IsOverruled: true });

        public bool IsScored => Latest.ScoredAt is not null;

        public static Untold Of(Answer answer, Round round, Addressee to)
        {
            var latest = answer.Revisions.Single(revision => revision.Number == answer.LastNumber);
            var before = answer.Revisions.Where(revision => revision.Number < latest.Number).MaxBy(revision => revision.Number);
            var total = latest.Score is { IsOverruled: true } ruled ? ruled.WithoutRulings().Total : before?.Total;
            return new Untold(answer, latest, total, round, to);
        }
    }
}
