using StudyBot.Core.Chat;
using StudyBot.Core.Rounds;
using StudyBot.Core.Scoring;

namespace StudyBot.Core.Answers;

/// <summary>Draws what a member sees of their own answer: first that it arrived, then what it scored.</summary>
public static class ResultCard
{
    public static Card Arrived(AnswerRevision revision, Place thread, string questionTitle) => new()
    {
        Title = $"Got it (v{revision.Number}), scoring",
        Sections =
        [
            new CardSection(null, Markup.Of(
                $"Your answer to **{Markup.Link(questionTitle, thread)}** is in. The score will appear here.")),
        ],
        Tone = CardTone.Muted,
    };

    public static Card Withdrawn(Place thread, string questionTitle) => new()
    {
        Title = "Answer withdrawn",
        Sections =
        [
            new CardSection(null, Markup.Of(
                $"Your answer to **{Markup.Link(questionTitle, thread)}** does not count any more. A new one is welcome.")),
        ],
        Tone = CardTone.Muted,
    };

    public static Card Scored(Answer answer, AnswerRevision revision, decimal? totalBefore, Round round, string questionTitle)
    {
        if (revision.Score is not { } score)
        {
            return NotScored(revision, questionTitle);
        }

        return new Card
        {
            Title = $"{Number(score.Total)} of 10: {questionTitle}",
            Sections = [.. Feedback(score.Rationale)],
            Fields = [.. score.Criteria.Select(Field)],
            Buttons =
            [
                new CardButton(new ButtonId(Verbs.Why, round.Id.Value).ToString(), "Why this score?"),
                answer.IsShared ? KeepPrivateButton(round.Id) : ShareButton(round.Id),
            ],
            Footer = Footer(answer, revision, totalBefore, score),
            Tone = score.Total >= 6 ? CardTone.Good : CardTone.Neutral,
        };
    }

    public static CardButton ShareButton(RoundId round) =>
        new(new ButtonId(Verbs.Share, round.Value).ToString(), "Share it when the round closes");

    public static CardButton KeepPrivateButton(RoundId round) =>
        new(new ButtonId(Verbs.KeepPrivate, round.Value).ToString(), "Keep it out of the closing post");

    public static IEnumerable<CardSection> Feedback(Rationale rationale)
    {
        if (rationale.Right is { } right)
        {
            yield return new CardSection("What is right", Markup.Of($"{right}"));
        }

        if (rationale.Missing is { } missing)
        {
            yield return new CardSection("What is missing", Markup.Of($"{missing}"));
        }

        if (rationale.NextStep is { } next)
        {
            yield return new CardSection("Next step", Markup.Of($"{next}"));
        }
    }

    public static string Number(decimal value) => value.ToString("0.#");

    private static Card NotScored(AnswerRevision revision, string questionTitle) => new()
    {
        Title = $"Not scored yet: {questionTitle}",
        Sections =
        [
            new CardSection(null, Markup.Of(
                $"Your answer (v{revision.Number}) is stored, but it could not be scored. That is our fault, not a zero.")),
        ],
        Tone = CardTone.Warning,
    };

    private static CardField Field(CriterionScore criterion) => new(
        criterion.Name,
        criterion.Overruled is { } given
            ? Markup.Of($"~~{Mark(criterion with { Level = given })}~~ {Mark(criterion)}, by a moderator")
            : Mark(criterion),
        Tone(criterion.Verdict));

    private static Markup Mark(CriterionScore criterion) =>
        Markup.Of($"{Word(criterion.Verdict)}: {criterion.Points:0.##} of {criterion.Weight:0.##}");

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Met => "met",
        Verdict.Partly => "partly",
        Verdict.Missed => "missed",
    };

    private static CardTone Tone(Verdict verdict) => verdict switch
    {
        Verdict.Met => CardTone.Good,
        Verdict.Partly => CardTone.Warning,
        Verdict.Missed => CardTone.Muted,
    };

    private static Markup Footer(Answer answer, AnswerRevision revision, decimal? totalBefore, AnswerScore score)
    {
        var change = totalBefore is { } before ? $" (before: {Number(before)})" : "";
        var standing = !revision.IsLate ? "ranked when the round closes"
            : answer is { RankedNumber: null, StreakDate: { } day } && score.Total > 0
                ? $"late, so not ranked; it keeps your streak of {day:yyyy-MM-dd}"
                : "late, so not ranked";
        var look = score.ReviewReasons.Count > 0 ? " This one deserves a person's look." : "";
        var scorer = score.IsOverruled ? "A moderator's ruling on the score"
            : revision.ScorerVersion?.StartsWith("judge/", StringComparison.Ordinal) == true ? "Judge's score"
            : "Rule score";
        return Markup.Of($"{scorer} of version {revision.Number}{change}; {standing}.{look}");
    }
}
