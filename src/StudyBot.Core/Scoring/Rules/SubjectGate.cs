namespace StudyBot.Core.Scoring.Rules;

/// <summary>Decides whether an answer speaks of the question at all.</summary>
internal static class SubjectGate
{
    private const int LeastSubjects = 2;

    /// <summary>
    /// With no more than two subjects, which a long answer to a neighbouring question may have by chance, the answer should also use the words
    /// of the question's story or its ideas. Model answers to other questions share 5 to 10 % of their words with it, those to the question
    /// itself rarely less than 14 %.
    /// </summary>
    private const decimal LeastShareOfTheScenario = 0.11m;

    private const decimal HalfOfTheIdeas = 0.5m;
    private const decimal MostOfTheIdeas = 0.75m;

    /// <param name="subjects">Different subject patterns found.</param>
    /// <param name="coverage">The share of the needed concepts that was found, over all criteria.</param>
    /// <param name="scenarioShare">The share of the answer's words of content that the question uses; asked only where it decides.</param>
    public static bool IsAboutTheQuestion(int subjects, decimal coverage, Func<decimal> scenarioShare) => subjects switch
    {
        > LeastSubjects => true,
        LeastSubjects => coverage >= HalfOfTheIdeas || scenarioShare() >= LeastShareOfTheScenario,
        _ => coverage >= MostOfTheIdeas,
    };
}
