namespace StudyBot.Core.Scoring.Rules;

/// <summary>Decides whether an answer speaks of the question at all.</summary>
/// <remarks>
/// Three kinds of evidence add up, because a terse answer has little of one and a long answer to a neighbouring question some of each by
/// chance. The weights and the threshold were chosen on the bank's reference answers: none of the 3,540 pairs of a reference and another
/// question passes, and 252 of the 319 single paragraphs of a question's own do.
/// </remarks>
internal static class SubjectGate
{
    /// <summary>More are no better evidence.</summary>
    private const int MostSubjects = 3;

    private const decimal PerSubject = 0.2m;
    private const decimal PerCoverage = 0.6m;
    private const decimal PerShareOfTheStory = 2;
    private const decimal Enough = 0.85m;

    /// <param name="subjects">Different subject patterns found.</param>
    /// <param name="coverage">The share of the needed concepts that was found, over all criteria.</param>
    /// <param name="shareOfTheStory">The share of the answer's words of content that the question uses.</param>
    public static bool IsAboutTheQuestion(int subjects, decimal coverage, decimal shareOfTheStory) =>
        (PerSubject * Math.Min(subjects, MostSubjects)) + (PerCoverage * coverage) + (PerShareOfTheStory * shareOfTheStory) >= Enough;
}
