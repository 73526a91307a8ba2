namespace StudyBot.Core.Scoring.Rules;

/// <summary>What a member reads where an answer scores 0 as a whole.</summary>
internal static class FloorTexts
{
    public static string Reason(Floor floor) => floor switch
    {
        Floor.Blank => "the answer is empty: level 0",
        Floor.TooShort => "too few words to score: level 0",
        Floor.OnlyTheQuestion => "only the question's own words: level 0",
        Floor.OffTopic => "the question's subject was not found: level 0",
        Floor.None => throw new InvalidOperationException("A score above the floor has its own reason."),
    };

    public static string Missing(Floor floor) => floor switch
    {
        Floor.Blank => "There is nothing to score yet: the answer is empty.",
        Floor.TooShort => "This is too short to score. A few full sentences are enough to begin with.",
        Floor.OnlyTheQuestion => "So far this repeats the question. Only your own words can earn points.",
        Floor.OffTopic =>
            "I could not find this question's subject in the answer, so it scores 0. If I am wrong, a moderator can correct it.",
        Floor.None => throw new InvalidOperationException("A score above the floor has its own feedback."),
    };
}
