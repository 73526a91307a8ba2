namespace StudyBot.Core.Scoring;

/// <summary>Why a score deserves a person's look.</summary>
public enum ReviewReason
{
    /// <summary>Too few words to judge every criterion.</summary>
    VeryShort,

    /// <summary>Mostly the question's own words.</summary>
    CopiesTheQuestion,

    /// <summary>Terms without sentences.</summary>
    ListOfTerms,

    /// <summary>Speaks of something else than the question.</summary>
    OffTopic,

    /// <summary>Close to the reference answer but without its concepts: a good answer nobody foresaw, perhaps.</summary>
    UnforeseenWording,

    /// <summary>Only the first 600 words were scored.</summary>
    VeryLong,

    /// <summary>Speaks to whoever scores it, instead of answering.</summary>
    SpeaksToTheScorer,

    /// <summary>The judge's readings differ, or the rules see it very differently.</summary>
    CloseCall,
}
