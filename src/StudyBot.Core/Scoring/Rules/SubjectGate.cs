namespace StudyBot.Core.Scoring.Rules;

/// <summary>Decides whether an answer speaks of the question at all.</summary>
internal static class SubjectGate
{
    private const int LeastSubjects = 2;

    /// <param name="subjects">Different subject patterns found.</param>
    /// <param name="found">The weight of concepts found, per criterion never more than it needs.</param>
    /// <param name="needed">The weight all criteria need.</param>
    public static bool IsAboutTheQuestion(int subjects, int found, int needed) =>
        subjects >= LeastSubjects || found * 2 >= needed;
}
