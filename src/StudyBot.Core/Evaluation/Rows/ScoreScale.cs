namespace StudyBot.Core.Evaluation.Rows;

/// <summary>
/// The steps on which scores are compared. Kappa needs steps, and graders use a few points only: the whole points of the set where all questions
/// have the same, else quarters where most scores are quarters of a point, else sixths.
/// </summary>
/// <param name="Levels">How many different levels there are, 0 included.</param>
public sealed record ScoreScale(int Levels)
{
    private const int MostWholePoints = 10;
    private const int LevelsOfQuarters = 5;
    private const int LevelsOtherwise = 6;
    private const double MostScores = 0.8;

    public static ScoreScale Of(IReadOnlyList<PlainRow> rows)
    {
        if (rows.Count == 0)
        {
            return new ScoreScale(LevelsOtherwise);
        }

        var most = rows[0].MaxScore;
        if (most == Math.Floor(most) && most is >= 2 and <= MostWholePoints && rows.All(row => row.MaxScore == most))
        {
            return new ScoreScale((int)most + 1);
        }

        var quarters = rows.Count(row => row.Score * 4 == Math.Floor(row.Score * 4));
        return new ScoreScale(quarters >= MostScores * rows.Count ? LevelsOfQuarters : LevelsOtherwise);
    }

    public int LevelOf(double share) => (int)Math.Clamp(Math.Floor((share * (Levels - 1)) + 0.5), 0, Levels - 1);
}
