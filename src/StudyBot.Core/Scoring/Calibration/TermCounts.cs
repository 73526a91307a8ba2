using StudyBot.Core.Scoring.Rules;
using StudyBot.Core.Scoring.Stemming;
using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Calibration;

/// <summary>How often a text uses each stem of content and each pair of them; what two answers to one question are compared by.</summary>
internal sealed class TermCounts
{
    private TermCounts(ulong[] terms, int[] counts)
    {
        Terms = terms;
        Counts = counts;
    }

    /// <summary>In rising order.</summary>
    public ulong[] Terms { get; }

    public int[] Counts { get; }

    public static TermCounts Of(string text)
    {
        var read = AnswerText.Read(text);
        var counts = new SortedDictionary<ulong, int>();
        Span<char> room = stackalloc char[Porter2.LongestWord];
        var before = 0UL;
        for (var index = 0; index < read.Count; index++)
        {
            if (FunctionWords.Contains(read.Word(index)))
            {
                continue;
            }

            var stem = StableHash.Of(DomainWords.Stem(read.Word(index), room));
            counts[stem] = counts.GetValueOrDefault(stem) + 1;
            if (before != 0)
            {
                var pair = StableHash.Combine(before, stem);
                counts[pair] = counts.GetValueOrDefault(pair) + 1;
            }

            before = stem;
        }

        return new TermCounts([.. counts.Keys], [.. counts.Values]);
    }
}
