namespace StudyBot.Core.Evaluation.Measures;

/// <summary>Verdicts summed up for each answer, answers by question: what is resampled.</summary>
internal sealed class AnswerSums
{
    private AnswerSums(IReadOnlyList<IReadOnlyList<AgreementSums>> questions) => Questions = questions;

    /// <summary>For each question its answers; both in the order of the ids.</summary>
    public IReadOnlyList<IReadOnlyList<AgreementSums>> Questions { get; }

    public static AnswerSums Of(IReadOnlyList<ScoredAnswer> answers)
    {
        var verdicts = answers.CountBy(answer => answer.Key).ToDictionary();
        double[] weights = [.. answers.Select(answer => 1.0 / verdicts[answer.Key])];
        var human = Ranks([.. answers.Select(answer => answer.Pair.Human)], weights);
        var machine = Ranks([.. answers.Select(answer => answer.Pair.Machine)], weights);
        var questions = answers.Index()
            .GroupBy(answer => answer.Item.Question)
            .OrderBy(question => question.Key, StringComparer.Ordinal)
            .Select(question => question
                .GroupBy(answer => answer.Item.Key)
                .OrderBy(answer => answer.Key, StringComparer.Ordinal)
                .Select(answer => Total([.. answer], human, machine))
                .ToList());
        return new AnswerSums([.. questions]);
    }

    public AgreementSums Total()
    {
        var total = new AgreementSums();
        foreach (var answer in Questions.SelectMany(question => question))
        {
            total.Add(answer);
        }

        return total;
    }

    private static AgreementSums Total(IReadOnlyList<(int Index, ScoredAnswer Item)> verdicts, double[] human, double[] machine)
    {
        var sums = new AgreementSums();
        foreach (var (place, verdict) in verdicts)
        {
            sums.Add(verdict.Pair, human[place], machine[place], 1.0 / verdicts.Count);
        }

        return sums;
    }

    /// <summary>0 to 1, the middle of an answer's share; equal values have theirs in common.</summary>
    private static double[] Ranks(double[] values, double[] weights)
    {
        var ranks = new double[values.Length];
        var total = weights.Sum();
        var below = 0.0;
        foreach (var equal in Enumerable.Range(0, values.Length).GroupBy(place => values[place]).OrderBy(group => group.Key))
        {
            var weight = equal.Sum(place => weights[place]);
            foreach (var place in equal)
            {
                ranks[place] = (below + (weight / 2)) / total;
            }

            below += weight;
        }

        return ranks;
    }
}
