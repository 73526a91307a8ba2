using StudyBot.Core.Scoring.Calibration;

namespace StudyBot.Core.Scoring.Reference;

/// <summary>
/// Measures how an answer compares with the other answers to its question. Nobody has to have graded those: what many say who were asked the same
/// belongs to the subject, and which words of the reference they use tells which of them matter.
/// </summary>
internal sealed class PeerSignals
{
    /// <summary>What is left when an answer is taken from a sum of nothing else.</summary>
    private const double Tiny = 1e-9;

    private readonly ReferenceTask _task;
    private readonly Dictionary<int, int> _uses;
    private readonly Dictionary<ulong, double> _sum = [];
    private readonly double _squareOfSum;

    /// <param name="answers">All answers to the question, with those that are to be measured.</param>
    public PeerSignals(ReferenceTask task, IReadOnlyList<(StemmedText Text, TermVector Terms)> answers)
    {
        _task = task;
        _uses = answers.SelectMany(answer => answer.Text.Different).CountBy(stem => stem).ToDictionary();
        foreach (var (_, terms) in answers)
        {
            for (var place = 0; place < terms.Terms.Length; place++)
            {
                _sum[terms.Terms[place]] = _sum.GetValueOrDefault(terms.Terms[place]) + terms.Values[place];
            }
        }

        _squareOfSum = _sum.Values.Sum(value => value * value);
    }

    public static IReadOnlyList<string> Names { get; } = ["recall as others use it", "like the others"];

    public double[] Measure(StemmedText text, TermVector terms) =>
        [Overlap.WeightedShare(_task.New, text.Set, stem => _uses.GetValueOrDefault(stem)), Likeness(terms)];

    /// <summary>The cosine with the sum of all others.</summary>
    private double Likeness(TermVector terms)
    {
        var with = 0.0;
        for (var place = 0; place < terms.Terms.Length; place++)
        {
            with += terms.Values[place] * _sum[terms.Terms[place]];
        }

        var own = terms.Cosine(terms);
        var squareOfOthers = _squareOfSum - (2 * with) + own;
        return squareOfOthers <= Tiny ? 0 : (with - own) / Math.Sqrt(squareOfOthers);
    }
}
