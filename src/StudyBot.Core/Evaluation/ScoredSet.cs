using StudyBot.Core.Evaluation.Measures;

namespace StudyBot.Core.Evaluation;

/// <summary>All verdicts of one scorer on one set, with those of the baselines on the same answers.</summary>
/// <param name="Unscored">Verdicts that were asked for and not given.</param>
public sealed record ScoredSet(
    string Scorer, int Levels, IReadOnlyList<ScoredAnswer> Answers, IReadOnlyList<ScoredBaseline> Baselines, int Unscored)
{
    /// <summary>Stands where a criterion stands, for all of them together; in steps of one point of ten.</summary>
    public const string Total = "total";
}
