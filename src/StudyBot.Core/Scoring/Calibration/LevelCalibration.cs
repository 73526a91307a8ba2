using System.Globalization;
using StudyBot.Core.Scoring.Judge;

namespace StudyBot.Core.Scoring.Calibration;

/// <summary>
/// Moves a scorer's levels by what people graded. First cut points for all questions together, then for each question and criterion with
/// enough gradings a correction of what is left; both only where they help. The same gradings give the same calibration, to the byte.
/// </summary>
public sealed class LevelCalibration
{
    /// <summary>With fewer gradings of a question's criterion nothing is said about it.</summary>
    public const int FewestGradings = 3;

    /// <summary>From here on answers are corrected the more, the more alike they are to graded ones; below only all by the same.</summary>
    public const int FewestForWording = 10;

    /// <summary>Older ones are left out: the cost grows with the cube.</summary>
    public const int MostGradings = 200;

    private readonly Dictionary<(string Question, string Criterion), ResidualCorrection> _corrections = [];
    private readonly TermWeights _weights;

    private LevelCalibration(string scorer, IReadOnlyList<GradedLevel> graded)
    {
        Gradings = graded;
        Levels = LevelMap.Fit(graded);
        var terms = graded.Select(one => one.Answer).Distinct(StringComparer.Ordinal).ToDictionary(text => text, TermCounts.Of, StringComparer.Ordinal);
        _weights = new TermWeights(terms.Values);
        var groups = graded
            .GroupBy(one => (one.Question, one.CriterionId))
            .Select(group => (group.Key, Samples: Residuals([.. group.TakeLast(MostGradings)], terms)))
            .Where(group => group.Samples.Count >= FewestGradings)
            .ToList();
        Offset = ResidualParameterChoice.Choose([.. groups.Select(group => group.Samples)], allowsSimilarity: false);
        Wording = ResidualParameterChoice.Choose([.. groups.Select(group => group.Samples).Where(samples => samples.Count >= FewestForWording)]);
        foreach (var (key, samples) in groups)
        {
            var parameters = samples.Count >= FewestForWording ? Wording : Offset;
            if (!parameters.IsOff)
            {
                _corrections.Add(key, new ResidualCorrection(samples, parameters));
            }
        }

        Version = IsOff ? "" : VersionOf(scorer);
    }

    /// <summary>Levels stay as they are given.</summary>
    public static LevelCalibration Off { get; } = Fit("", []);

    /// <summary>Named for the scorer, the gradings and the parameters; empty when it moves nothing.</summary>
    public string Version { get; }

    /// <summary>What it was fitted to, oldest first.</summary>
    public IReadOnlyList<GradedLevel> Gradings { get; }

    public LevelMap Levels { get; }

    /// <summary>For criteria with few gradings.</summary>
    public ResidualParameters Offset { get; }

    /// <summary>For criteria with at least <see cref="FewestForWording"/>.</summary>
    public ResidualParameters Wording { get; }

    public bool IsOff => Levels.IsEven && _corrections.Count == 0;

    /// <summary>Everything that was chosen, in words that do not depend on the machine.</summary>
    public string Parameters =>
        $"cut points {string.Join(' ', Levels.CutPoints.From.Select(Number))}; offset {Text(Offset)}; wording {Text(Wording)}";

    /// <param name="scorer">The version of the scorer whose levels they are.</param>
    /// <param name="graded">Oldest first.</param>
    public static LevelCalibration Fit(string scorer, IReadOnlyList<GradedLevel> graded) => new(scorer, graded);

    /// <summary>Answers that a guard holds down stay down: nobody graded what makes them look better than they are.</summary>
    public AnswerScore Apply(string question, string answer, AnswerScore score)
    {
        if (IsOff || score.ReviewReasons.Any(IsHeldDown))
        {
            return score;
        }

        var vector = new Lazy<TermVector>(() => _weights.Vector(TermCounts.Of(answer)));
        var isUnsure = false;
        var moved = score.With(criterion =>
        {
            var (level, isUnsureHere) = Level(question, criterion, vector);
            isUnsure |= isUnsureHere;
            return level == criterion.Level ? criterion : criterion with { Level = level, Uncalibrated = criterion.Level };
        });
        return isUnsure ? moved with { ReviewReasons = [.. moved.ReviewReasons, ReviewReason.UnlikeTheGraded] } : moved;
    }

    private (int Level, bool IsUnsure) Level(string question, CriterionScore criterion, Lazy<TermVector> answer)
    {
        var level = Levels.LevelOf(criterion.Level);
        if (!_corrections.TryGetValue((question, criterion.CriterionId), out var correction))
        {
            return (level, false);
        }

        var (offset, deviation) = correction.At(answer.Value);
        return (LevelMap.Nearest(LevelMap.ShareOf(level) + offset), correction.IsUnsure(deviation));
    }

    private ResidualSamples Residuals(List<GradedLevel> graded, Dictionary<string, TermCounts> terms) => new(
        [.. graded.Select(one => _weights.Vector(terms[one.Answer]))],
        [.. graded.Select(one => LevelMap.ShareOf(one.Level) - LevelMap.ShareOf(Levels.LevelOf(one.Given)))]);

    private static bool IsHeldDown(ReviewReason reason) => reason is ReviewReason.VeryShort
        or ReviewReason.CopiesTheQuestion
        or ReviewReason.ListOfTerms
        or ReviewReason.OffTopic
        or ReviewReason.SpeaksToTheScorer;

    private string VersionOf(string scorer) => "cal-" + ContentHash.Of(
        [
            scorer,
            Parameters,
            .. Gradings.Select(one => string.Create(
                CultureInfo.InvariantCulture, $"{one.Id} {one.Question} {one.CriterionId} {one.Given} {one.Level}")),
        ])[..12];

    private static string Text(ResidualParameters parameters) =>
        $"{Number(parameters.Offset)} {Number(parameters.Similarity)} {Number(parameters.Noise)}";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
