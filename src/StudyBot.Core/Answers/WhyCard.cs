using StudyBot.Core.Chat;
using StudyBot.Core.Questions;
using StudyBot.Core.Scoring;

namespace StudyBot.Core.Answers;

/// <summary>Explains a score: per criterion the level, the words that earned it, and the sum.</summary>
public static class WhyCard
{
    private const int MostQuotes = 5;

    /// <param name="round">The round in words, leading to its thread.</param>
    public static Card Of(AnswerRevision revision, AnswerScore score, QuestionEdition edition, Markup round) => new()
    {
        Title = $"Why {ResultCard.Number(score.Total)} of 10: {edition.Question.Title}",
        Sections =
        [
            .. score.Criteria.Select(criterion => Section(revision.Text, criterion, edition.Rubric)),
            new CardSection("The sum", Sum(score)),
            .. ResultCard.Feedback(score.Rationale),
            new CardSection("The round", round),
        ],
        Footer = Markup.Of(
            $"Version {revision.Number} of your answer, scored by {revision.ScorerVersion} "
            + $"with question version {edition.Question.Version} "
            + $"and rubric {edition.Rubric.Id} version {edition.Rubric.Version}."
            + $"{(score.IsOverruled ? " A moderator's ruling wins over the scorer." : "")}"),
    };

    private static CardSection Section(string text, CriterionScore criterion, Rubric rubric)
    {
        var described = rubric.Criteria.Single(other => other.Id == criterion.CriterionId).Levels[criterion.Level];
        return new CardSection(
            $"{criterion.Name}: level {criterion.Level} of 4",
            Markup.Paragraphs(
                Moved(criterion),
                Markup.Trusted(described),
                Markup.Of($"*{criterion.Reason}*"),
                Markup.Bullets(criterion.Evidence.Take(MostQuotes).Select(evidence =>
                    Markup.Of($"you wrote “{EvidenceQuote.Of(text, evidence)}”")))));
    }

    /// <summary>Where the level came from when it is not the scorer's own.</summary>
    private static Markup Moved(CriterionScore criterion) => criterion switch
    {
        { Overruled: { } given } => Markup.Of($"~~level {given} by the scorer~~ **level {criterion.Level} by a moderator's ruling**"),
        { Uncalibrated: { } given } => Markup.Of(
            $"~~level {given} by the rules alone~~ **level {criterion.Level} with what moderators' rulings have taught**"),
        _ => Markup.Empty,
    };

    private static Markup Sum(AnswerScore score)
    {
        var terms = string.Join(" + ", score.Criteria.Select(criterion => $"{criterion.Points:0.##}"));
        var points = score.Criteria.Sum(criterion => criterion.Points);
        var weight = score.Criteria.Sum(criterion => criterion.Weight);
        return Markup.Of($"{terms} = {points:0.##} of {weight:0.##} points, which is {ResultCard.Number(score.Total)} of 10.");
    }
}
