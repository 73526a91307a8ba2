using StudyBot.Core.Questions;

namespace StudyBot.Core.Rounds;

/// <summary>Step 2 of the picture: which question is next. The same history and seed give the same answer.</summary>
public static class QuestionPicker
{
    /// <summary>
    /// A question the subscription has posted least often and not for the longest time, in an order shuffled per
    /// subscription, and not on the topic of the last one if that can be avoided.
    /// </summary>
    /// <param name="candidates">The track's questions.</param>
    /// <param name="posted">What the subscription has posted, oldest first.</param>
    /// <param name="seed">Keeps two channels with the same track from running in step.</param>
    /// <returns>Null when there is no candidate.</returns>
    public static QuestionPick? Pick(IReadOnlyList<Question> candidates, IReadOnlyList<QuestionId> posted, long seed)
    {
        var times = posted.CountBy(id => id).ToDictionary();
        var fewest = candidates.Select(question => times.GetValueOrDefault(question.Id)).DefaultIfEmpty().Min();
        var left = candidates
            .Where(question => times.GetValueOrDefault(question.Id) == fewest)
            .CountBy(question => question.Topic)
            .ToDictionary();
        var leftInAll = left.Values.Sum();
        var lastTopic = posted.Count == 0 ? null : candidates.FirstOrDefault(question => question.Id == posted[^1])?.Topic;
        return candidates
            .OrderBy(question => times.GetValueOrDefault(question.Id))
            .ThenBy(question => question.Topic == lastTopic)
            // A topic with more than half of what is left goes first, or it would have to follow itself later.
            .ThenByDescending(question => left.GetValueOrDefault(question.Topic) * 2 > leftInAll)
            .ThenBy(question => LastIndexOf(posted, question.Id))
            .ThenBy(question => Shuffle(question.Id, seed))
            .ThenBy(question => question.Id)
            .Select(question => new QuestionPick(question, IsRevisit: times.ContainsKey(question.Id)))
            .FirstOrDefault();
    }

    private static int LastIndexOf(IReadOnlyList<QuestionId> posted, QuestionId id)
    {
        var index = posted.Count - 1;
        while (index >= 0 && posted[index] != id)
        {
            index--;
        }

        return index;
    }

    /// <summary>FNV-1a over the id, started from the seed: stable across processes and machines, which <c>GetHashCode</c> is not.</summary>
    private static ulong Shuffle(QuestionId id, long seed)
    {
        const ulong Prime = 1_099_511_628_211;
        var hash = 14_695_981_039_346_656_037 ^ ((ulong)seed * Prime);
        foreach (var character in id.Value)
        {
            hash = (hash ^ character) * Prime;
        }

        return hash ^ (hash >> 32);
    }
}
