using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Questions;
using StudyBot.Core.Tracks;

namespace StudyBot.Core.Rounds;

/// <summary>Questions about rounds that are asked in several places.</summary>
public static class RoundQueries
{
    /// <summary>A round with its subscription, to look at and not to change.</summary>
    public static Task<Round> RoundAsync(this StudyBotDbContext history, RoundId id, CancellationToken cancellationToken) =>
        history.Rounds.Include(round => round.Subscription).AsNoTracking().SingleAsync(round => round.Id == id, cancellationToken);

    /// <summary>The rounds of a workspace with their subscriptions, to look at and not to change.</summary>
    public static IQueryable<Round> RoundsOf(this StudyBotDbContext history, WorkspaceRef workspace) =>
        history.Rounds.Include(round => round.Subscription).AsNoTracking().Where(round => history.Workspaces.Any(row =>
            row.Id == round.Subscription.WorkspaceId && row.Platform == workspace.Platform && row.ExternalId == workspace.Id));

    /// <summary>What a subscription has posted, oldest first.</summary>
    public static IQueryable<QuestionId> QuestionsPostedBy(this StudyBotDbContext history, SubscriptionId subscription) =>
        history.Rounds
            .Where(round => round.SubscriptionId == subscription && round.State != RoundState.Missed)
            .OrderBy(round => round.Date)
            .Select(round => round.QuestionId);
}
