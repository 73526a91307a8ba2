namespace StudyBot.Core.Evaluation.Measures;

/// <summary>Verdicts summed up for each answer, answers by question: what is resampled.</summary>
internal sealed class AnswerSums
{
    private AnswerSums(IReadOnlyList<IReadOnlyList<AgreementSums>> questions) => Questions = questions;

    /// <summary>For each question its answers; both in the order of the ids.</summary>
    public IReadOnlyList<IReadOnlyList<AgreementSums>> Questions { get; }

    public static AnswerSums Of(IReadOnlyList<ScoredAnswer> answers)
    {
        var human = Ranks([.. answers.Select(answer => answer.Pair.Human)]);
        var machine = Ranks([.. answers.Select(answer => answer.Pair.Machine)]);
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

    /// <summary>0 to 1; equal values share the mean of their ranks.</summary>
    private static double[] Ranks(double[] values)
    {
        var order = Enumerable.Range(0, values.Length).OrderBy(place => values[place]).ToArray();
        var ranks = new double[values.Length];
        var start = 0;
        while (start < order.Length)
        {
            var end = start + 1;
            while (end < order.Length && values[order[end]] == values[order[start]])
            {
                end++;
            }

            for (var place = start; place < end; place++)
            {
                ranks[order[place]] = (start + end - 1) / 2.0 / values.Length;
            }

            start = end;
        }

        return ranks;
    }
}
