using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Answers;
using StudyBot.Core.Rounds;
using StudyBot.Core.Scoring;

namespace StudyBot.TestSupport.Soak;

/// <summary>Compares what stands in the history and on the platform with what the members did.</summary>
internal sealed class SoakCheck(SoakGroup group)
{
    private const string QuestionTitle = "The features that were too old";
    private const string ClosingTitle = "Closed: ";

    private readonly RuleScorer _scorer = new();

    /// <summary>What stands as the member's answer at the moment; null for nothing.</summary>
    public static async Task<string?> TextAsync(SoakGroup group, SoakAnswer answer) => (await CurrentAsync(group, answer))?.Revision.Text;

    /// <summary>Whether the answer is stored as it was last written, scored, and its author told.</summary>
    public static async Task<bool> IsSettledAsync(SoakGroup group, SoakAnswer answer)
    {
        var current = await CurrentAsync(group, answer);
        return answer.Text is null
            ? current is null
            : current is var (row, revision) && revision.Text == answer.Text && revision.ScoredAt is not null && row.ToldNumber == row.LastNumber;
    }

    /// <summary>All that is not as it must be, as sentences.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync(IReadOnlyList<SoakAnswer> answers, int roundCount)
    {
        var rounds = await group.ReadAsync(history => history.Rounds.AsNoTracking().OrderBy(round => round.Date).ToListAsync());
        return
        [
            .. rounds.Count == roundCount ? [] : new[] { $"{rounds.Count} rounds instead of {roundCount}." },
            .. rounds.SkipLast(1).Where(round => round.State != RoundState.Finished).Select(round => $"Round {round.Id} is {round.State}."),
            .. Questions(rounds),
            .. rounds.SkipLast(1).SelectMany(Closings),
            .. await AnswersAsync(answers),
            .. group.Platform.Record.Pings,
            .. group.Logs.Unexpected.Select(line => $"Logged: {line}"),
        ];
    }

    private IEnumerable<string> Questions(IReadOnlyList<Round> rounds)
    {
        var posted = group.Platform.Record.Posts
            .Where(post => post.Text.Contains(QuestionTitle, StringComparison.Ordinal))
            .Select(post => post.Id)
            .ToList();
        var known = rounds.Select(round => round.MessageId).ToList();
        return [.. posted.Except(known).Select(id => $"Post {id} belongs to no round."), .. known.Except(posted).Select(id => $"Post {id} is not there.")];
    }

    private IEnumerable<string> Closings(Round round)
    {
        var count = group.Platform.Record.Replies(round.ThreadId!).Count(post => post.Text.Contains(ClosingTitle, StringComparison.Ordinal)); // It was open.
        return count == 1 ? [] : [$"Round {round.Id} has {count} closing posts."];
    }

    private async Task<IReadOnlyList<string>> AnswersAsync(IReadOnlyList<SoakAnswer> answers)
    {
        var editions = new EditionShelf(group.History);
        var stored = await group.ReadAsync(history => history.Answers.AsNoTracking().CountAsync(answer => answer.CurrentNumber != null));
        var expected = answers.Count(answer => answer.Text is not null);
        var problems = new List<string>();
        if (stored != expected)
        {
            problems.Add($"{stored} answers instead of {expected}.");
        }

        foreach (var answer in answers)
        {
            var editionId = await group.ReadAsync(history =>
                history.Rounds.Where(round => round.Id == answer.Round.Id).Select(round => round.EditionId).SingleAsync());
            var edition = await editions.GetAsync(editionId, CancellationToken.None);
            var score = answer.Text is null ? null : _scorer.Score(edition, answer.Text);
            var current = await CurrentAsync(group, answer);
            if (current?.Revision.Text != answer.Text || current?.Revision.Total != score?.Total)
            {
                problems.Add($"The answer of {answer.Author.Name} to round {answer.Round.Id} is not the one written last, or has another score.");
            }
        }

        return problems;
    }

    private static Task<(Answer Row, AnswerRevision Revision)?> CurrentAsync(SoakGroup group, SoakAnswer answer) => group.ReadAsync(async history =>
    {
        var author = answer.Author.Id;
        var rows =
            from row in history.Answers.Include(row => row.Revisions).AsNoTracking()
            join member in history.Members on row.MemberId equals member.Id
            where row.RoundId == answer.Round.Id && member.ExternalId == author && row.CurrentNumber != null
            select row;
        var found = await rows.SingleOrDefaultAsync();
        return found is null
            ? ((Answer, AnswerRevision)?)null
            : (found, found.Revisions.Single(revision => revision.Number == found.CurrentNumber));
    });
}
