namespace StudyBot.Core.Scoring.Rules;

/// <summary>What is no answer scores 0; what is hardly one is held low; both are shown to a person.</summary>
internal static class Guards
{
    /// <summary>Neither a list of terms nor a single line can hold an argument.</summary>
    private const int LimitWithoutSentences = 1;

    /// <summary>A tenth of a level.</summary>
    private const decimal HairsBreadth = 0.025m;

    public static Floor FloorOf(AnswerReading reading, CompiledQuestion question)
    {
        if (reading.Shape.Words == 0)
        {
            return string.IsNullOrWhiteSpace(reading.Text.Original) ? Floor.Blank : Floor.TooShort;
        }

        if (IsAboutTheQuestion(reading, question))
        {
            return Floor.None;
        }

        return reading switch
        {
            { CopiesTheQuestion: true } => Floor.OnlyTheQuestion,
            { IsVeryShort: true } => Floor.TooShort,
            _ => Floor.OffTopic,
        };
    }

    public static bool IsAboutTheQuestion(AnswerReading reading, CompiledQuestion question) =>
        SubjectGate.IsAboutTheQuestion(reading.Subjects, reading.Coverage, Story.ShareOf(reading.Index, question));

    /// <summary>The most that any criterion can reach.</summary>
    public static int LevelLimit(AnswerReading reading) =>
        reading.LacksSentences || reading.IsVeryShort ? LimitWithoutSentences : ScoreArithmetic.HighestLevel;

    /// <param name="scored">With the weights of the track, which tell the criterion that counts most.</param>
    public static IReadOnlyList<ReviewReason> Reasons(AnswerReading reading, Floor floor, IReadOnlyList<ScoredCriterion> scored)
    {
        var reasons = new List<ReviewReason>();
        Add(reading.IsVeryShort, ReviewReason.VeryShort);
        Add(reading.CopiesTheQuestion, ReviewReason.CopiesTheQuestion);
        Add((reading.LacksSentences && !reading.IsVeryShort) || reading.HasTermLines, ReviewReason.ListOfTerms);
        Add(floor == Floor.OffTopic || reading.HasForeignPart, ReviewReason.OffTopic);
        Add(reading.IsUnforeseen, ReviewReason.UnforeseenWording);
        Add(reading.Text.IsCutShort, ReviewReason.VeryLong);
        Add(reading.CopiesAReference, ReviewReason.CopiesAReference);
        Add(floor == Floor.None && reading.SignalsDisagree, ReviewReason.SignalsDisagree);
        Add(floor == Floor.None && IsCloseCall(scored), ReviewReason.CloseCall);
        return reasons;

        void Add(bool applies, ReviewReason reason)
        {
            if (applies)
            {
                reasons.Add(reason);
            }
        }
    }

    private static bool IsCloseCall(IReadOnlyList<ScoredCriterion> scored)
    {
        var most = scored.MaxBy(one => one.Weight)!;
        return most.Finding.Level == most.Level && Math.Abs(most.Finding.Strength - LevelRule.StrengthOfMet) < HairsBreadth;
    }
}
