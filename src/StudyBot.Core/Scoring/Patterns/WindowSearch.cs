using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Patterns;

/// <summary>
/// Looks for the closest company of one span per term: none may overlap, and no more than the pattern's slack of other words may stand
/// between them. For each span of the rarest term the shortest company that is not negated is kept.
/// </summary>
internal ref struct WindowSearch
{
    private readonly AnswerIndex _index;
    private readonly CompiledPattern _pattern;
    private readonly int _negationReach;
    private readonly ReadOnlySpan<List<TokenSpan>> _lists;
    private readonly int _reach;
    private Chosen _chosen;
    private TokenSpan _best;

    /// <param name="lists">The spans of each term, sorted; the shortest list first.</param>
    public WindowSearch(AnswerIndex index, CompiledPattern pattern, int negationReach, ReadOnlySpan<List<TokenSpan>> lists)
    {
        _index = index;
        _pattern = pattern;
        _negationReach = negationReach;
        _lists = lists;
        _reach = pattern.Slack;
        foreach (var list in lists)
        {
            _reach += Widest(list);
        }
    }

    public void Run(List<TokenSpan> found)
    {
        foreach (var span in _lists[0])
        {
            _chosen[0] = span;
            _best = default;
            Extend(1, span, span.Length);
            if (_best.Length > 0)
            {
                found.Add(_best);
            }
        }
    }

    private void Extend(int depth, TokenSpan hull, int words)
    {
        if (_best.Length > 0 && hull.Length >= _best.Length)
        {
            return;
        }

        if (depth == _lists.Length)
        {
            Consider(hull, words);
            return;
        }

        var spans = CollectionsMarshal.AsSpan(_lists[depth]);
        for (var next = FirstFrom(spans, hull.End - _reach); next < spans.Length && spans[next].Start < hull.Start + _reach; next++)
        {
            if (IsFree(spans[next], depth))
            {
                _chosen[depth] = spans[next];
                Extend(depth + 1, hull.Union(spans[next]), words + spans[next].Length);
            }
        }
    }

    private void Consider(TokenSpan hull, int words)
    {
        if (hull.Length - words <= _pattern.Slack && !IsNegated(hull))
        {
            _best = hull;
        }
    }

    private readonly bool IsFree(TokenSpan span, int depth)
    {
        for (var taken = 0; taken < depth; taken++)
        {
            if (span.Overlaps(_chosen[taken]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A negation counts shortly before the whole, and inside it directly before one of its terms; never across a comma.</summary>
    private readonly bool IsNegated(TokenSpan hull)
    {
        if (_negationReach == 0 || !_index.HasNegations)
        {
            return false;
        }

        for (var place = Math.Max(0, hull.Start - _negationReach); place < hull.End; place++)
        {
            var negation = _index.Negations[place] & ~_pattern.Own;
            if (negation != Negation.None && !IsPartOfTheMatch(place) && Governs(place, hull))
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool Governs(int negation, TokenSpan hull)
    {
        var last = negation < hull.Start ? hull.Start : negation + 2;
        for (var next = negation + 1; next <= last && next < hull.End; next++)
        {
            if (_index.Text.Tokens[next].Before >= Gap.Clause || _index.Text.Word(next) is "but")
            {
                return false;
            }

            if (IsPartOfTheMatch(next))
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool IsPartOfTheMatch(int place)
    {
        for (var term = 0; term < _lists.Length; term++)
        {
            if (place >= _chosen[term].Start && place < _chosen[term].End)
            {
                return true;
            }
        }

        return false;
    }

    private static int Widest(List<TokenSpan> spans)
    {
        var widest = 0;
        foreach (var span in spans)
        {
            widest = Math.Max(widest, span.Length);
        }

        return widest;
    }

    private static int FirstFrom(ReadOnlySpan<TokenSpan> spans, int start)
    {
        var low = 0;
        var high = spans.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = spans[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    [InlineArray(Pattern.MostTerms)]
    private struct Chosen
    {
        private TokenSpan _first;
    }
}
