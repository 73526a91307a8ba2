namespace StudyBot.Core.Scoring;

/// <summary>Why a score deserves a person's look.</summary>
public enum ReviewReason
{
    /// <summary>Too few words to judge every criterion.</summary>
    VeryShort,

    /// <summary>Mostly the question's own words.</summary>
    CopiesTheQuestion,

    /// <summary>Terms or words without sentences: listed, shuffled, or filled into a form.</summary>
    ListOfTerms,

    /// <summary>Speaks of something else than the question.</summary>
    OffTopic,

    /// <summary>Close to the reference answer but without its concepts: a good answer nobody foresaw, perhaps.</summary>
    UnforeseenWording,

    /// <summary>Only the first 600 words were scored.</summary>
    VeryLong,

    /// <summary>Speaks to whoever scores it, instead of answering.</summary>
    SpeaksToTheScorer,

    /// <summary>Mostly runs of words of a reference answer, which is public once the question's first round has closed.</summary>
    CopiesAReference,

    /// <summary>The ideas found and the nearness to a reference answer are two levels apart.</summary>
    SignalsDisagree,

    /// <summary>A hair's breadth from another level where it counts most, or the readings of a judge differ.</summary>
    CloseCall,

    /// <summary>A criterion was corrected by what people graded, and this answer's words are unlike those of nearly all graded ones.</summary>
    UnlikeTheGraded,
}
