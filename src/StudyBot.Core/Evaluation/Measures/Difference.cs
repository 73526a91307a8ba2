namespace StudyBot.Core.Evaluation.Measures;

/// <summary>What changes from one scorer to another on the same answers.</summary>
/// <param name="Answers">How many both have scored.</param>
/// <param name="OnlyInOne">Answers that were left out because only one has them.</param>
public sealed record Difference(
    string Name, int Answers, int OnlyInOne, Interval Qwk, Interval Pearson, Interval Mae)
{
    /// <summary>From <paramref name="first"/> to <paramref name="second"/>.</summary>
    /// <exception cref="ArgumentException">They have no answer in common.</exception>
    public static Difference Of(string name, IReadOnlyList<ScoredAnswer> first, IReadOnlyList<ScoredAnswer> second)
    {
        var keys = first.Select(answer => answer.Key).ToHashSet();
        var all = keys.Union(second.Select(answer => answer.Key)).Count();
        keys.IntersectWith(second.Select(answer => answer.Key));
        if (keys.Count == 0)
        {
            throw new ArgumentException("There is no answer that both have scored.", nameof(second));
        }

        var before = AnswerSums.Of([.. first.Where(answer => keys.Contains(answer.Key))]);
        var after = AnswerSums.Of([.. second.Where(answer => keys.Contains(answer.Key))]);
        var intervals = ClusterBootstrap.Differences(before, after, [one => one.Qwk, one => one.Pearson, one => one.Mae]);
        return new Difference(name, keys.Count, all - keys.Count, intervals[0], intervals[1], intervals[2]);
    }
}
