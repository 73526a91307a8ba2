using StudyBot.Core.Members;
using StudyBot.Core.Rounds;
using StudyBot.Core.Standings;

namespace StudyBot.Core.Answers;

/// <summary>Brings an answer in line with what its member's entries amount to now.</summary>
public static class AnswerRevisor
{
    public static void Apply(Answer answer, Composition composition, Round round, Member member)
    {
        answer.RankedNumber = NumberOf(answer, composition.Ranked, isLate: false);
        answer.CurrentNumber = composition.Current == composition.Ranked
            ? answer.RankedNumber
            : NumberOf(answer, composition.Current, isLate: composition.Current?.WrittenAt > round.DeadlineAt);
        answer.IsShared |= (composition.Ranked ?? composition.Current) is { IsPrivate: false };
        answer.StreakDate ??= composition.Current is { } current && StreakRules.KeepsStreak(round, member, current.WrittenAt)
            ? round.Date
            : null;
    }

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
