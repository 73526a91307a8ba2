using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Rounds;

namespace StudyBot.Core.Rulings;

/// <summary>Words who ruled what on an answer, for its author.</summary>
public sealed class RulingText(IDbContextFactory<StudyBotDbContext> contexts)
{
    /// <summary>The rulings that hold for a version, and those about the same words that hold no more because the question has changed.</summary>
    /// <param name="round">With its subscription.</param>
    public async Task<IReadOnlyList<CardSection>> SectionsAsync(AnswerRevision revision, Round round, CancellationToken cancellationToken)
    {
        var hash = RuledText.HashOf(revision.Text);
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await (
            from ruling in history.HoldingIn(round.Subscription.WorkspaceId)
            where ruling.TextHash == hash
            join edition in history.Editions on ruling.EditionId equals edition.Id
            where edition.QuestionId == round.QuestionId
            join moderator in history.Members on ruling.ModeratorId equals moderator.Id
            select new { ruling, edition.Version, moderator.Name }).ToListAsync(cancellationToken);
        var drafts = rows.Where(row => row.ruling.EditionId != round.EditionId).ToList();
        var holding = rows.Except(drafts).Select(row => Line(row.ruling, row.Name, revision)).ToList();
        return
        [
            .. holding.Count == 0 ? Array.Empty<CardSection>() : [new CardSection("A moderator's ruling", Markup.Bullets(holding))],
            .. drafts.Count == 0 ? Array.Empty<CardSection>() :
            [
                new CardSection("Earlier rulings that do not count here", Markup.Bullets(drafts.Select(row => Markup.Of(
                    $"{row.ruling.CriterionId}: level {row.ruling.Level} by {row.Name}, {row.ruling.At}, for another edition of the question "
                    + $"(version {row.Version}). A moderator can rule on this one, too.")))),
            ],
        ];
    }

    private static Markup Line(Ruling ruling, string moderator, AnswerRevision revision)
    {
        var criterion = revision.Score?.Criteria.FirstOrDefault(one => one.CriterionId == ruling.CriterionId);
        var given = criterion?.Overruled ?? ruling.LevelBefore;
        return Markup.Of(
            $"{criterion?.Name ?? ruling.CriterionId}: ~~level {given}~~ **level {ruling.Level}** by {moderator}, {ruling.At}: {ruling.Note}");
    }
}
