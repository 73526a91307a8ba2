using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.Core.Members.Linking;

namespace StudyBot.Core.Standings;

/// <summary>Draws a member's own progress.</summary>
public static class ProgressCard
{
    private const int AnswersShown = 5;

    private const int CriteriaShown = 3;

    public static Card Of(Progress progress) => progress.Recent.Count == 0
        ? new Card
        {
            Title = "Your progress",
            Sections =
            [
                new CardSection(null, Markup.Of(
                    $"Nothing here yet. Answer an open question in its thread, or privately with its button, and come back.")),
                .. Linked(progress),
            ],
        }
        : new Card
        {
            Title = "Your progress",
            Fields =
            [
                new CardField("Points", Markup.Of($"{progress.Points}")),
                .. progress.Streaks.Select(streak => new CardField(Name(streak), Markup.Of($"{streak.Length} in a row"))),
            ],
            Sections =
            [
                new CardSection("Latest answers", Markup.Bullets(progress.Recent.Take(AnswersShown).Select(Line))),
                .. progress.Entries.Count == 0
                    ? Array.Empty<CardSection>()
                    : [new CardSection("Latest points", Markup.Bullets(progress.Entries.Select(Line)))],
                new CardSection("Where there is most to gain", Markup.Bullets(progress.Criteria.Take(CriteriaShown).Select(
                    criterion => Markup.Of($"{criterion.Name}: level {ResultCard.Number(criterion.Level)} of 4 on average")))),
                .. Linked(progress),
            ],
            Footer = Markup.Of($"Points of open rounds are added when they close."),
        };

    private static CardSection[] Linked(Progress progress) => progress.Linked.Count == 0
        ? []
        : [new CardSection("Linked", Markup.Of(
            $"With you on {PlatformNames.Of(progress.Linked)}: your answers and streaks there count here. Points are those of this place."))];

    private static string Name(TrackStreak streak) => streak.Elsewhere is { } platform
        ? $"Streak in {streak.TrackId} on {PlatformNames.Of(platform)}"
        : $"Streak in {streak.TrackId}";

    private static Markup Line(PointsEntry entry) => entry.Reason switch
    {
        LedgerReason.Answer => Markup.Of($"{entry.Round}: +{entry.Points}, streak {entry.Streak}"),
        LedgerReason.StreakKept => Markup.Of($"{entry.Round}: late, no points, streak kept at {entry.Streak}"),
        LedgerReason.Ruling => Markup.Of($"{entry.Round}: {entry.Points:+0;-0;±0} by a moderator's ruling"),
    };

    private static Markup Line(RecentAnswer answer)
    {
        var note = answer switch
        {
            { IsLate: true } => ", late",
            { IsOpen: true } => ", still open",
            _ => "",
        };
        return Markup.Of($"{answer.Round}: {ResultCard.Number(answer.Total)} of 10{note}");
    }
}
