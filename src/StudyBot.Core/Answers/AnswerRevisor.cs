using StudyBot.Core.Members;
using StudyBot.Core.Rounds;
using StudyBot.Core.Standings;

namespace StudyBot.Core.Answers;

/// <summary>Brings an answer in line with what its member's entries amount to now.</summary>
public static class AnswerRevisor
{
    /// <param name="before">What the entries amounted to when the answer was last brought in line.</param>
    public static void Apply(Answer answer, Composition before, Composition now, Round round, Member member)
    {
        answer.RankedNumber = NumberOf(answer, now.Ranked, isLate: false);

        // Whatever makes the answer differ from the ranked one happened after the deadline, if only a deletion.
        answer.CurrentNumber = now.Current?.Text == now.Ranked?.Text
            ? answer.RankedNumber
            : NumberOf(answer, now.Current, isLate: true);
        answer.IsShared = IsShared(answer, Quotable(before), Quotable(now));
        answer.StreakDate ??= now.Current is { } current && StreakRules.KeepsStreak(round, member, current.WrittenAt)
            ? round.Date
            : null;
    }

    /// <summary>What the thread has seen may be quoted, the form may not; what the member says about it holds until that changes.</summary>
    private static bool IsShared(Answer answer, ComposedAnswer? before, ComposedAnswer? now) =>
        now is null || before?.IsPrivate == now.IsPrivate ? answer.IsShared : !now.IsPrivate;

    private static ComposedAnswer? Quotable(Composition composition) => composition.Ranked ?? composition.Current;

    /// <summary>The revision that says this, added when there is none; null when there is nothing said.</summary>
    private static int? NumberOf(Answer answer, ComposedAnswer? composed, bool isLate)
    {
        if (composed is null)
        {
            return null;
        }

        var latest = answer.Revisions.Where(revision => revision.IsLate == isLate).MaxBy(revision => revision.Number);
        if (latest is not null && latest.Text == composed.Text)
        {
            return latest.Number;
        }

        answer.LastNumber++;
        answer.Revisions.Add(new AnswerRevision
        {
            Number = answer.LastNumber,
            Text = composed.Text,
            WrittenAt = composed.WrittenAt,
            IsLate = isLate,
        });
        return answer.LastNumber;
    }
}
