using System.Buffers;
using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Patterns;

/// <summary>Finds patterns in one answer. What a synonym set matches is worked out once and kept for the answer.</summary>
internal sealed class PatternMatcher(AnswerIndex index, CompiledPattern[][] sets)
{
    private static readonly List<TokenSpan> Nothing = [];

    private readonly List<TokenSpan>?[] _setSpans = new List<TokenSpan>?[sets.Length];
    private readonly Stack<List<TokenSpan>> _spare = new();

    /// <summary>The shortest place where one of the patterns is found and not negated, the earliest of equals.</summary>
    public TokenSpan? FindBest(CompiledPattern[] patterns, int negationReach)
    {
        var found = Rent();
        Collect(patterns, negationReach, found);
        TokenSpan? best = null;
        foreach (var span in found)
        {
            if (best is not { } shortest || (span.Length, span.Start).CompareTo((shortest.Length, shortest.Start)) < 0)
            {
                best = span;
            }
        }

        _spare.Push(found);
        return best;
    }

    /// <summary>All places where one of the patterns is found and not negated, in order.</summary>
    public List<TokenSpan> FindAll(CompiledPattern[] patterns, int negationReach)
    {
        var found = new List<TokenSpan>();
        Collect(patterns, negationReach, found);
        SortOut(found);
        return found;
    }

    private void Collect(CompiledPattern[] patterns, int negationReach, List<TokenSpan> found)
    {
        foreach (var pattern in patterns)
        {
            if (MayMatch(pattern))
            {
                Collect(pattern, negationReach, found);
            }
        }
    }

    private bool MayMatch(CompiledPattern pattern)
    {
        foreach (var term in pattern.Terms)
        {
            if (!MayMatch(term))
            {
                return false;
            }
        }

        return true;
    }

    private bool MayMatch(CompiledTerm term)
    {
        foreach (var word in term.Words)
        {
            if (index.Has(word))
            {
                return true;
            }
        }

        foreach (var phrase in term.Phrases)
        {
            if (index.Has(phrase[0]) && index.Has(phrase[1]))
            {
                return true;
            }
        }

        foreach (var set in term.Sets)
        {
            if (SpansOfSet(set).Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    private void Collect(CompiledPattern pattern, int negationReach, List<TokenSpan> found)
    {
        var rented = ArrayPool<List<TokenSpan>>.Shared.Rent(Pattern.MostTerms);
        var lists = rented.AsSpan(0, pattern.Terms.Length);
        for (var term = 0; term < lists.Length; term++)
        {
            lists[term] = Rent();
            Collect(pattern.Terms[term], lists[term]);
        }

        lists.Sort(static (one, other) => one.Count.CompareTo(other.Count));
        if (lists[0].Count > 0)
        {
            var search = new WindowSearch(index, pattern, negationReach, lists);
            search.Run(found);
        }

        foreach (var list in lists)
        {
            _spare.Push(list);
        }

        ArrayPool<List<TokenSpan>>.Shared.Return(rented, clearArray: true);
    }

    private void Collect(CompiledTerm term, List<TokenSpan> spans)
    {
        foreach (var word in term.Words)
        {
            foreach (var place in index.Places(word))
            {
                spans.Add(new TokenSpan(place, place + 1));
            }
        }

        foreach (var phrase in term.Phrases)
        {
            CollectPhrase(phrase, spans);
        }

        foreach (var set in term.Sets)
        {
            spans.AddRange(SpansOfSet(set));
        }

        SortOut(spans);
    }

    private void CollectPhrase(int[] phrase, List<TokenSpan> spans)
    {
        foreach (var place in index.Places(phrase[0]))
        {
            var next = 1;
            while (next < phrase.Length && index.IsAt(place + next, phrase[next]))
            {
                next++;
            }

            if (next == phrase.Length)
            {
                spans.Add(new TokenSpan(place, place + next));
            }
        }
    }

    private List<TokenSpan> SpansOfSet(int set)
    {
        if (_setSpans[set] is { } known)
        {
            return known;
        }

        // Stands in while the set is being worked out, so that a cycle ends here.
        _setSpans[set] = Nothing;
        var spans = FindAll(sets[set], negationReach: 0);
        return _setSpans[set] = spans;
    }

    /// <summary>Sorts and takes out repetitions.</summary>
    private static void SortOut(List<TokenSpan> spans)
    {
        if (spans.Count < 2)
        {
            return;
        }

        spans.Sort();
        var kept = 1;
        for (var next = 1; next < spans.Count; next++)
        {
            if (spans[next] != spans[kept - 1])
            {
                spans[kept++] = spans[next];
            }
        }

        spans.RemoveRange(kept, spans.Count - kept);
    }

    private List<TokenSpan> Rent()
    {
        if (!_spare.TryPop(out var list))
        {
            return [];
        }

        list.Clear();
        return list;
    }
}
