using StudyBot.Core.Chat;
using StudyBot.Core.Questions;

namespace StudyBot.Core.Rounds;

/// <summary>Draws the card a round begins with.</summary>
public static class QuestionCard
{
    public static Card Of(Round round, QuestionEdition edition) => Of(edition) with
    {
        Fields =
        [
            .. Facts(edition),
            round.IsRanking
                ? new CardField("Closes", Markup.Instant(round.DeadlineAt))
                : new CardField("Closed", Markup.Instant(round.ClosedAt ?? round.DeadlineAt)),
            new CardField("Answers", Markup.Of($"{round.ShownAnswers}")),
        ],
        Buttons = round.IsRanking
            ? [new CardButton(new ButtonId(Verbs.Answer, round.Id.Value).ToString(), "Answer privately", ButtonTone.Primary)]
            : [],
        Footer = Footer(round),
        Tone = round.IsRanking ? CardTone.Neutral : CardTone.Muted,
    };

    /// <summary>The card as a moderator previews it: no round, no deadline, no buttons.</summary>
    public static Card Of(QuestionEdition edition) => new()
    {
        Title = edition.Question.Title,
        Sections = [new CardSection(null, Markup.Trusted(edition.Question.Prompt))],
        Fields = Facts(edition),
    };

    private static IReadOnlyList<CardField> Facts(QuestionEdition edition) =>
    [
        new CardField("Track", Markup.Of($"{edition.Track.Name}")),
        new CardField("Topic", Markup.Of($"{edition.Track.Topics.GetValueOrDefault(edition.Question.Topic, edition.Question.Topic)}")),
        new CardField("Difficulty", Markup.Of($"{edition.Question.Difficulty} of 5")),
    ];

    private static Markup Footer(Round round)
    {
        var hints = new List<string>();
        if (round.Origin == RoundOrigin.Late)
        {
            hints.Add("Posted late: the bot was away at the scheduled time.");
        }

        if (round.IsRevisit)
        {
            hints.Add("A revisit: this track has posted all of its questions once.");
        }

        if (round.IsRanking)
        {
            hints.Add("Answer in the thread, or privately with the button. Edits before the deadline count.");
        }

        return Markup.Of($"{string.Join(' ', hints)}");
    }
}
