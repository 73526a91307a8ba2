using StudyBot.Core.Questions;
using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring;

/// <summary>Finds answers that share so much wording that one was hardly written without the other.</summary>
/// <remarks>
/// Compared are runs of four words without those of the question and the model answer. Among genuine answers of different people the
/// shared part of the shorter one has a 99th percentile of 0.13 to 0.52 in public sets of graded answers, so half of it and at least twenty
/// runs is remarkable; remarkable is all it is, and only a person may judge it.
/// </remarks>
public static class AnswerSimilarity
{
    private const double LeastShare = 0.5;

    private const int FewestRuns = 20;

    /// <param name="answers">In the order they were written.</param>
    /// <returns>Pairs of indices with the share of the shorter answer, 0 to 1.</returns>
    public static IReadOnlyList<(int Earlier, int Later, double Share)> Find(Question question, IReadOnlyList<string> answers)
    {
        var common = WordRuns.Of([question.Title, question.Prompt, .. question.ReferenceAnswers]);
        var runs = answers.Select(answer => WordRuns.Of(answer).Except(common).ToHashSet()).ToList();
        var pairs = new List<(int, int, double)>();
        for (var later = 1; later < runs.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                var shared = runs[later].Count(runs[earlier].Contains);
                var share = (double)shared / Math.Max(1, Math.Min(runs[earlier].Count, runs[later].Count));
                if (shared >= FewestRuns && share >= LeastShare)
                {
                    pairs.Add((earlier, later, share));
                }
            }
        }

        return pairs;
    }
}
