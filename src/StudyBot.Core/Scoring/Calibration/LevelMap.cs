namespace StudyBot.Core.Scoring.Calibration;

/// <summary>Which level stands for which, for all questions together.</summary>
public sealed class LevelMap
{
    /// <summary>Fewer criteria of answers say more about those answers than about the scorer.</summary>
    public const int FewestGradings = 100;

    /// <summary>One question can be hard or easy.</summary>
    public const int FewestQuestions = 10;

    private const int Count = ScoreArithmetic.HighestLevel + 1;

    private static readonly CutPoints EvenCuts = CutPoints.Even(Count);

    private LevelMap(CutPoints cutPoints)
    {
        CutPoints = cutPoints;
    }

    /// <summary>Every level stands for itself.</summary>
    public static LevelMap Even { get; } = new(EvenCuts);

    public CutPoints CutPoints { get; }

    public bool IsEven => Enumerable.Range(0, Count).All(level => LevelOf(level) == level);

    /// <summary>
    /// Cut points that would have brought answers to each question nearer to people when fitted to the other questions; else even ones.
    /// </summary>
    public static LevelMap Fit(IReadOnlyList<GradedLevel> graded)
    {
        var questions = graded.GroupBy(one => one.Question).ToList();
        if (graded.Count < FewestGradings || questions.Count < FewestQuestions)
        {
            return Even;
        }

        var (plain, moved) = (0, 0);
        foreach (var question in questions)
        {
            var map = Equate([.. graded.Where(one => one.Question != question.Key)]);
            plain += question.Sum(one => Square(one.Given - one.Level));
            moved += question.Sum(one => Square(map.LevelOf(one.Given) - one.Level));
        }

        return moved < plain ? Equate(graded) : Even;
    }

    public int LevelOf(int given) => CutPoints.LevelOf(ShareOf(given));

    /// <summary>The level that a share of the highest one comes to without any map.</summary>
    public static int Nearest(double share) => EvenCuts.LevelOf(share);

    public static double ShareOf(int level) => (double)level / ScoreArithmetic.HighestLevel;

    private static LevelMap Equate(IReadOnlyList<GradedLevel> graded) =>
        new(CutPoints.Equate([.. graded.Select(one => ShareOf(one.Given))], [.. graded.Select(one => one.Level)], Count));

    private static int Square(int value) => value * value;
}
