using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands.Handling;
using StudyBot.Core.History;
using StudyBot.Core.Questions;
using StudyBot.Core.Rounds;
using StudyBot.Core.Tracks;

namespace StudyBot.Core.Moderation;

/// <summary>Answers <c>status</c>: what runs, what comes next, and what waits.</summary>
public sealed class StatusFeature(
    IDbContextFactory<StudyBotDbContext> contexts, SubscriptionFinder finder, IQuestionBank bank, TimeProvider clock) : IInteractionFeature
{
    private const int RoundsShown = 5;
    private const int ProblemsShown = 3;

    public void Register(InteractionMap map) => map.Command("status", StatusAsync);

    private async Task<InteractionReply> StatusAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var workspace = call.Place.Channel.Workspace;
        var named = await finder.NamedAsync(workspace, cancellationToken);
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var rounds = await history.RoundsOf(workspace)
            .OrderByDescending(round => round.Id)
            .Take(RoundsShown)
            .ToListAsync(cancellationToken);
        var waiting = await history.Inbox.CountAsync(entry => !entry.IsTaken, cancellationToken);
        var unscored = await history.AnswerRevisions.CountAsync(revision => revision.ScoredAt == null, cancellationToken);
        var next = new List<Markup>();
        foreach (var (name, subscription) in named)
        {
            next.Add(Next(name, subscription, await history.LatestHandledAsync(subscription.Id, cancellationToken)));
        }

        var questions = bank.Current;
        return Replies.Private(new Card
        {
            Title = "Status",
            Fields =
            [
                new CardField("Questions", Markup.Of($"{questions.Questions.Count} in {questions.Tracks.Count} tracks")),
                new CardField("Waiting to be read", Markup.Of($"{waiting}")),
                new CardField("Waiting for a score", Markup.Of($"{unscored}")),
            ],
            Sections =
            [
                .. ProblemsWith(bank.Problems),
                new CardSection("Next", named.Count == 0
                    ? Markup.Of($"Nothing is subscribed. Begin with **/study setup**.")
                    : Markup.Bullets(next)),
                new CardSection("Latest rounds", rounds.Count == 0
                    ? Markup.Of($"None yet.")
                    : Markup.Bullets(rounds.Select(round => Line(round, workspace)))),
            ],
        });
    }

    private static IEnumerable<CardSection> ProblemsWith(IReadOnlyList<BankProblem> problems) => problems.Count == 0 ? [] :
    [
        new CardSection("Changed questions are not in use", Markup.Paragraphs(
        [
            Markup.Of($"The files have mistakes ({problems.Count}), so the last good questions stay in use:"),
            Markup.Bullets(problems.Take(ProblemsShown).Select(problem => Markup.Of($"{problem.ToString()}"))),
        ])),
    ];

    private Markup Next(string name, Subscription subscription, DateOnly? latest)
    {
        var next = SubscriptionSchedule.Ahead(subscription, clock.GetUtcNow(), latest).FirstOrDefault();
        return next is null
            ? Markup.Of($"{name} in #{subscription.ChannelName}: {SubscriptionText.Missing(subscription) ?? "paused"}")
            : Markup.Of($"{name} in #{subscription.ChannelName}: {next.At}");
    }

    private static Markup Line(Round round, WorkspaceRef workspace) => round.State == RoundState.Missed
        ? Markup.Of($"{round.Date:yyyy-MM-dd} {round.Subscription.TrackId.Value}: missed. {round.Problem}")
        : Markup.Of(
            $"{round.LinkIn(workspace)}, {round.Subscription.TrackId.Value}: {Word(round)}, "
            + $"posted at attempt {round.PostAttempts}, answers: {round.ShownAnswers}");

    private static string Word(Round round) => round.State switch
    {
        RoundState.Claimed => "being posted",
        RoundState.Open => "open",
        RoundState.Closed => "closed, being scored",
        RoundState.Scored => "scored, closing post on its way",
        RoundState.Finished => "finished",
        RoundState.Missed => "missed",
    };
}
