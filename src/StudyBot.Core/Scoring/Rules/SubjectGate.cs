namespace StudyBot.Core.Scoring.Rules;

/// <summary>Decides whether an answer speaks of the question at all.</summary>
/// <remarks>
/// Three subjects settle it. A long answer to a neighbouring question has two by chance, and a short answer to this one may have
/// only one, so there the words of the question's story decide. Model answers to other questions share up to 23 % of their words of
/// content with it, mostly less than 12 %; of passages of 30 to 100 words from answers to the question itself with two subjects, nine
/// in ten share more than 15 %.
/// </remarks>
internal static class SubjectGate
{
    private const int SubjectsThatSettleIt = 3;
    private const decimal UsualShareOfTheStory = 0.15m;
    private const decimal LargeShareOfTheStory = 0.25m;
    private const decimal MostOfTheIdeas = 0.75m;

    /// <param name="subjects">Different subject patterns found.</param>
    /// <param name="coverage">The share of the needed concepts that was found, over all criteria.</param>
    /// <param name="shareOfTheStory">The share of the answer's words of content that the question uses; asked only if it decides.</param>
    public static bool IsAboutTheQuestion(int subjects, decimal coverage, Func<decimal> shareOfTheStory) => subjects switch
    {
        >= SubjectsThatSettleIt => true,
        2 => shareOfTheStory() >= UsualShareOfTheStory,
        1 => shareOfTheStory() >= LargeShareOfTheStory,
        _ => coverage >= MostOfTheIdeas && shareOfTheStory() >= LargeShareOfTheStory,
    };
}
