using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.Core.Questions;
using StudyBot.Core.Text;

namespace StudyBot.Core.Rounds;

/// <summary>Draws the post that ends a round: how it went, the model answer, the best answers, what most people missed.</summary>
public static class ClosingCard
{
    private const int LongestSharedAnswer = 1_200;

    public static Card Of(RoundReview review, QuestionEdition edition) => new()
    {
        Title = $"Closed: {edition.Question.Title}",
        Sections =
        [
            new CardSection(null, Summary(review)),
            .. review.Best.Select(answer => new CardSection(
                $"{answer.Name}, {ResultCard.Number(answer.Total)} of 10",
                Markup.Quote(StoredText.Shorten(answer.Text, LongestSharedAnswer)))),
            new CardSection("What most people missed", Missed(review, edition.Question)),
            new CardSection("A model answer", Markup.Trusted(edition.Question.ReferenceAnswers[0])),
            new CardSection("Walkthrough", Markup.Trusted(edition.Question.Walkthrough)),
            new CardSection("If you want to go on", Markup.Trusted(edition.Question.FollowUp)),
        ],
    };

    private static Markup Summary(RoundReview review) => review.Answers switch
    {
        0 => Markup.Of($"Nobody answered this time. Here is how it could have gone."),
        1 => Markup.Of($"One ranked answer, {ResultCard.Number(review.AverageTotal)} of 10. Points are in the ledger."),
        _ => Markup.Of(
            $"{review.Answers} ranked answers, {ResultCard.Number(review.AverageTotal)} of 10 on average. "
            + $"Points are in the ledger."),
    };

    private static Markup Missed(RoundReview review, Question question) => review.Missed.Count > 0
        ? Markup.Bullets(review.Missed.Select(missed => Markup.Of($"{missed.Means} (missed by {missed.Answers} of {review.Answers})")))
        : Markup.Bullets(question.Misses.Select(Markup.Trusted));
}
