using StudyBot.Core.Answers;
using Xunit;
using static StudyBot.Core.Tests.Answers.Entries;

namespace StudyBot.Core.Tests.Answers;

/// <summary>Guards against answers that depend on which delivery came first, or came twice.</summary>
public sealed class AnswerComposerOrderTests
{
    private static readonly string[] Texts = [Long, Long + " and more", "and one thing more", "thanks"];

    [Fact]
    public void Every_order_and_multiplicity_of_the_same_entries_composes_the_same()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var entries = Enumerable.Range(0, 5).Select(_ => Any(random)).DistinctBy(entry => (entry.Kind, entry.MessageId, entry.Revision)).ToList();
            var expected = Describe(entries);
            foreach (var order in Permutations.Of(entries))
            {
                Assert.Equal(expected, Describe(order));
                Assert.Equal(expected, Describe([.. order, .. order.Where(_ => random.Next(2) == 0)]));
            }
        }
    }

    /// <summary>The time of a revision follows from its number, as on a platform.</summary>
    private static InboxEntry Any(Random random)
    {
        var number = random.Next(3);
        var (id, revision, at) = ($"m{number}", random.Next(3), random.Next(580, 620));
        return random.Next(8) switch
        {
            0 => Deletion(id, 605 + number),
            1 => Form($"f{at}", Texts[random.Next(Texts.Length)], at),
            2 => Added(id, at),
            3 => LeftOut(id, at),
            _ => Message(id, Texts[(number + revision) % Texts.Length], 585 + number, 585 + number + (revision * 8), revision, isReply: number == 2 && revision == 0),
        };
    }

    private static string Describe(IReadOnlyList<InboxEntry> entries)
    {
        var composition = AnswerComposer.Compose(entries, Deadline);
        return $"{composition.Ranked} / {composition.Current} / {string.Join(',', composition.Undecided.Select(entry => entry.Id).Distinct())}";
    }
}
