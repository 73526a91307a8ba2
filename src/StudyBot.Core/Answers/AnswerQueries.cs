using StudyBot.Core.Rounds;

namespace StudyBot.Core.Answers;

/// <summary>Questions about answers that are asked in several places.</summary>
public static class AnswerQueries
{
    /// <summary>The answers the round's card counts: ranked or late, but not withdrawn.</summary>
    public static IQueryable<Answer> StandingIn(this IQueryable<Answer> answers, RoundId round) =>
        answers.Where(answer => answer.RoundId == round && answer.CurrentNumber != null);
}
