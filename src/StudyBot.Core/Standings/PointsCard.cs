using StudyBot.Core.Chat;

namespace StudyBot.Core.Standings;

/// <summary>States the formula of <see cref="PointsRules"/> to members.</summary>
public static class PointsCard
{
    public static Card Create() => new()
    {
        Title = "How points work",
        Sections =
        [
            new CardSection("One answer", Markup.Of(
                $"points = {PointsRules.FullPoints} × quality² × consistency. "
                + $"Quality is your score divided by 10; it is squared, so one good answer beats several half ones. "
                + $"A score of 8 of 10 gives 64 points.")),
            new CardSection("Consistency", Markup.Of(
                $"1, plus {PointsRules.StreakStep} for each day of your streak before this one, "
                + $"up to {PointsRules.LongestCountedStreak} days: "
                + $"at most × {1 + (PointsRules.StreakStep * PointsRules.LongestCountedStreak)}.")),
            new CardSection("Streak", Markup.Of(
                $"The questions of a track in a row that you answered with more than 0. "
                + $"Days without a question (holidays, skipped or paused days) never break it. "
                + $"An answer after the deadline earns no points but keeps the streak while it is still that day by your own clock; "
                + $"your day starts at 04:00 unless you change it with **/study day**.")),
            new CardSection("A day", Markup.Of($"At most {PointsRules.MostPerDay} points for all questions of one day.")),
            new CardSection("When", Markup.Of(
                $"Points are given when the round closes, for the last version of your answer before the deadline. "
                + $"Nothing takes them away again but a moderator's ruling on your answer: then the difference is added as a line of its own, "
                + $"and **/study why** says who ruled, when and why.")),
            new CardSection("Ties", Markup.Of($"Fewer answers stand before more, then whoever had the points first.")),
            new CardSection("Copies", Markup.Of(
                $"Answers that share most of their wording are shown to a moderator, and to nobody else. "
                + $"Nothing happens by itself.")),
            new CardSection("Windows", Markup.Of(
                $"A week is Monday to Sunday, a season is a calendar quarter, by the date of the question.")),
        ],
    };
}
