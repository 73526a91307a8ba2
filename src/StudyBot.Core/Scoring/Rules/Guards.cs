namespace StudyBot.Core.Scoring.Rules;

/// <summary>What is no answer scores 0; what is hardly one is held low; both are shown to a person.</summary>
internal static class Guards
{
    /// <summary>Neither a list of terms nor a single line can hold an argument.</summary>
    private const int LimitWithoutSentences = 1;

    public static Floor FloorOf(AnswerReading reading, CompiledQuestion question)
    {
        if (reading.Shape.Words == 0)
        {
            return string.IsNullOrWhiteSpace(reading.Text.Original) ? Floor.Blank : Floor.TooShort;
        }

        if (SubjectGate.IsAboutTheQuestion(reading.Subjects, reading.Coverage, () => Story.ShareOf(reading.Index, question)))
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

    /// <summary>The most that any criterion can reach.</summary>
    public static int LevelLimit(AnswerReading reading) =>
        reading.IsTermList || reading.IsVeryShort ? LimitWithoutSentences : ScoreArithmetic.HighestLevel;

    public static IReadOnlyList<ReviewReason> Reasons(AnswerReading reading, Floor floor)
    {
        var reasons = new List<ReviewReason>();
        Add(reading.IsVeryShort, ReviewReason.VeryShort);
        Add(reading.CopiesTheQuestion, ReviewReason.CopiesTheQuestion);
        Add(reading.IsTermList && !reading.IsVeryShort, ReviewReason.ListOfTerms);
        Add(floor == Floor.OffTopic, ReviewReason.OffTopic);
        Add(reading.IsUnforeseen, ReviewReason.UnforeseenWording);
        Add(reading.Text.IsCutShort, ReviewReason.VeryLong);
        return reasons;

        void Add(bool applies, ReviewReason reason)
        {
            if (applies)
            {
                reasons.Add(reason);
            }
        }
    }
}
