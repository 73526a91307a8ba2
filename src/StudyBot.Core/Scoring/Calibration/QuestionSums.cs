namespace StudyBot.Core.Scoring.Calibration;

/// <summary>
/// Graded answers as the sums that a regression needs, one set for each question, so that fitting without a question means leaving out its
/// sums. Signals are brought to mean 0 and spread 1; behind them stands one more, the mean of the leading ones.
/// </summary>
internal sealed class QuestionSums
{
    private const double NoSpread = 1e-9;

    /// <summary>Nearly none: the common weight is what the data say.</summary>
    private const double PenaltyOfTheMean = 0.003;

    private readonly IReadOnlyList<GradedSignals> _answers;
    private readonly int _leading;
    private readonly Moments[] _moments;
    private readonly double _meanScore;
    private readonly double[][] _rows;
    private readonly int[] _questionOf;
    private readonly Sums[] _sums;

    public QuestionSums(IReadOnlyList<GradedSignals> answers, int leading)
    {
        _answers = answers;
        _leading = leading;
        var signals = answers.Count == 0 ? 0 : answers[0].Signals.Length;
        Size = signals + 1;
        _moments = [.. Enumerable.Range(0, signals).Select(place => Moments.Of([.. answers.Select(answer => answer.Signals[place])]))];
        _meanScore = Moments.Of([.. answers.Select(answer => answer.Score)]).Mean;
        _rows = [.. answers.Select(answer => Standardise(answer.Signals))];
        var numbers = new Dictionary<string, int>();
        _questionOf = [.. answers.Select(answer => Number(numbers, answer.Question))];
        _sums = [.. Enumerable.Range(0, numbers.Count).Select(_ => new Sums(Size))];
        for (var place = 0; place < answers.Count; place++)
        {
            _sums[_questionOf[place]].Add(_rows[place], answers[place].Score - _meanScore);
        }
    }

    public int Questions => _sums.Length;

    public int Answers => _answers.Count;

    /// <summary>Signals, with the mean of the leading ones.</summary>
    public int Size { get; }

    /// <returns>The weights and, last, the intercept.</returns>
    public double[] Solve(double penalty, double part, int? leftOut)
    {
        var total = new Sums(Size);
        var kept = (1 - part) * (1 - part);
        for (var question = 0; question < _sums.Length; question++)
        {
            if (question != leftOut)
            {
                total.AddWithout(_sums[question], 1 - kept);
            }
        }

        total.TakeOutMeans(kept);
        for (var place = 0; place < Size; place++)
        {
            total.Products[(place * Size) + place] += total.Count * (place == Size - 1 ? PenaltyOfTheMean : penalty);
        }

        var weights = Cholesky.Factor(total.Products, Size).Solve(total.WithScore);
        var intercept = _meanScore + (total.Score / total.Count);
        for (var place = 0; place < Size; place++)
        {
            intercept -= weights[place] * total.Signals[place] / total.Count;
        }

        return [.. weights, intercept];
    }

    /// <summary>Writes what the weights make of the answers to one question.</summary>
    public void Predict(int question, double[] weights, double[] results)
    {
        for (var place = 0; place < _rows.Length; place++)
        {
            if (_questionOf[place] == question)
            {
                var sum = weights[Size];
                for (var signal = 0; signal < Size; signal++)
                {
                    sum += weights[signal] * _rows[place][signal];
                }

                results[place] = sum;
            }
        }
    }

    public double SquaredError(double[] predicted)
    {
        var sum = 0.0;
        for (var place = 0; place < predicted.Length; place++)
        {
            sum += (predicted[place] - _answers[place].Score) * (predicted[place] - _answers[place].Score);
        }

        return sum;
    }

    /// <summary>The same weights for signals as they were measured.</summary>
    public LinearModel Unfold(double[] weights)
    {
        var unfolded = new double[_moments.Length];
        var intercept = weights[Size];
        for (var place = 0; place < unfolded.Length; place++)
        {
            var common = place < _leading ? weights[Size - 1] / _leading : 0;
            unfolded[place] = _moments[place].Deviation < NoSpread ? 0 : (weights[place] + common) / _moments[place].Deviation;
            intercept -= unfolded[place] * _moments[place].Mean;
        }

        return new LinearModel(intercept, unfolded);
    }

    private static int Number(Dictionary<string, int> numbers, string question)
    {
        numbers.TryAdd(question, numbers.Count);
        return numbers[question];
    }

    private double[] Standardise(double[] signals)
    {
        var row = new double[Size];
        var common = 0.0;
        for (var place = 0; place < signals.Length; place++)
        {
            var (mean, deviation) = _moments[place];
            row[place] = deviation < NoSpread ? 0 : (signals[place] - mean) / deviation;
            common += place < _leading ? row[place] : 0;
        }

        row[Size - 1] = _leading == 0 ? 0 : common / _leading;
        return row;
    }

    /// <summary>Count, sums and products of signals and scores.</summary>
    private sealed class Sums(int size)
    {
        public double Count { get; private set; }

        public double Score { get; private set; }

        public double[] Signals { get; } = new double[size];

        public double[] WithScore { get; } = new double[size];

        /// <summary>The lower triangle, row by row.</summary>
        public double[] Products { get; } = new double[size * size];

        public void Add(double[] row, double score)
        {
            Count++;
            Score += score;
            for (var one = 0; one < size; one++)
            {
                Signals[one] += row[one];
                WithScore[one] += row[one] * score;
                for (var other = 0; other <= one; other++)
                {
                    Products[(one * size) + other] += row[one] * row[other];
                }
            }
        }

        /// <summary>Adds a question's sums without a part of what its answers share.</summary>
        public void AddWithout(Sums question, double part)
        {
            Count += question.Count;
            Score += question.Score;
            var taken = part / question.Count;
            for (var one = 0; one < size; one++)
            {
                var common = taken * question.Signals[one];
                Signals[one] += question.Signals[one];
                WithScore[one] += question.WithScore[one] - (common * question.Score);
                for (var other = 0; other <= one; other++)
                {
                    Products[(one * size) + other] += question.Products[(one * size) + other] - (common * question.Signals[other]);
                }
            }
        }

        public void TakeOutMeans(double part)
        {
            var taken = part / Count;
            for (var one = 0; one < size; one++)
            {
                var common = taken * Signals[one];
                WithScore[one] -= common * Score;
                for (var other = 0; other <= one; other++)
                {
                    Products[(one * size) + other] -= common * Signals[other];
                }
            }
        }
    }
}
