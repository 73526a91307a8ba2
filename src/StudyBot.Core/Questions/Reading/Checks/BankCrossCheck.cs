using StudyBot.Core.Questions.Reading.Yaml;

namespace StudyBot.Core.Questions.Reading.Checks;

/// <summary>The rules that no file can break alone.</summary>
internal static class BankCrossCheck
{
    public static void Check(BankDraft draft)
    {
        CheckNothingIsMissing(draft);
        ReportRepeatedIds(draft.Tracks, "track", draft);
        ReportRepeatedIds(draft.Rubrics, "rubric", draft);
        ReportRepeatedIds(draft.Questions, "question", draft);
        SynonymCheck.Check(draft);
        LensCheck.Check(draft);
        var references = new QuestionCheck(draft);
        foreach (var question in draft.Questions)
        {
            references.Check(question);
        }
    }

    private static void CheckNothingIsMissing(BankDraft draft)
    {
        ReportIfNone(draft.Tracks.Count, "tracks", "track", "tracks/<track>.yaml", draft);
        ReportIfNone(draft.Rubrics.Count, "rubrics", "rubric", "rubrics/<rubric>.yaml", draft);
        ReportIfNone(draft.Questions.Count, "questions", "question", "questions/<track>/<id>.yaml", draft);
    }

    private static void ReportIfNone(int count, string folder, string what, string expected, BankDraft draft)
    {
        if (count == 0 && !draft.AnyUnreadBelow(folder))
        {
            draft.Problems.Add(new BankProblem(folder, 1, $"There is no {what}; expected at least one file {expected}."));
        }
    }

    private static void ReportRepeatedIds<T>(IReadOnlyList<Sourced<T>> files, string what, BankDraft draft)
    {
        var firsts = new Dictionary<string, BankSource>();
        foreach (var file in files.Where(file => file.DeclaredId.Length > 0))
        {
            if (firsts.TryAdd(file.DeclaredId, file.Source))
            {
                continue;
            }

            var first = firsts[file.DeclaredId];
            draft.Problems.Add(file.Source.Problem(
                "id",
                $"The id {Sentences.Quote(file.DeclaredId)} belongs to another {what} already, {first.Path}:{first.LineOf("id")}; "
                + "choose another."));
        }
    }
}
