using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Patterns;

/// <summary>Where in one answer each number of a lexicon occurs, and where the negations are.</summary>
internal sealed class AnswerIndex
{
    private readonly bool[] _isSetAside;
    private readonly int[][] _numbers;
    private readonly int[] _starts;
    private readonly int[] _places;

    /// <param name="isSetAside">For each word whether it earns nothing, because it repeats the question.</param>
    public AnswerIndex(AnswerText text, Lexicon lexicon, bool[] isSetAside)
    {
        Text = text;
        _isSetAside = isSetAside;
        _numbers = new int[text.Count][];
        _starts = new int[lexicon.Count + 1];
        Negations = new Negation[text.Count];
        for (var index = 0; index < text.Count; index++)
        {
            _numbers[index] = isSetAside[index] ? [] : lexicon.Find(text.Word(index));
            Negations[index] = NegationWords.At(text, index);
            HasNegations |= Negations[index] != Negation.None;
        }

        _places = SortByNumber();
    }

    public AnswerText Text { get; }

    public Negation[] Negations { get; }

    public bool HasNegations { get; }

    /// <summary>The words that satisfy a number, in order.</summary>
    public ReadOnlySpan<int> Places(int number) => _places.AsSpan(_starts[number], _starts[number + 1] - _starts[number]);

    public bool Has(int number) => _starts[number + 1] > _starts[number];

    /// <summary>All numbers a word satisfies; none where it was set aside.</summary>
    public ReadOnlySpan<int> NumbersAt(int index) => _numbers[index];

    /// <summary>It earns nothing.</summary>
    public bool IsSetAside(int index) => _isSetAside[index];

    public bool IsAt(int index, int number) => index < _numbers.Length && Array.IndexOf(_numbers[index], number) >= 0;

    private int[] SortByNumber()
    {
        foreach (var numbers in _numbers)
        {
            foreach (var number in numbers)
            {
                _starts[number]++;
            }
        }

        var sum = 0;
        for (var number = 0; number < _starts.Length; number++)
        {
            sum += _starts[number];
            _starts[number] = sum;
        }

        // Filled from the back, each start moves down to where its own places begin.
        var places = new int[sum];
        for (var index = _numbers.Length - 1; index >= 0; index--)
        {
            foreach (var number in _numbers[index])
            {
                places[--_starts[number]] = index;
            }
        }

        return places;
    }
}
