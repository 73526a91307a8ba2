using StudyBot.Core.Questions.Reading.Yaml;

namespace StudyBot.Core.Questions.Reading.Checks;

/// <summary>A track's lens weighs every criterion that its questions use, and nothing that no rubric has.</summary>
internal static class LensCheck
{
    public static void Check(BankDraft draft)
    {
        foreach (var track in draft.Tracks)
        {
            ReportUnknownCriteria(track, draft);
            ReportMissingCriteria(track, draft);
        }
    }

    private static void ReportUnknownCriteria(Sourced<Track> track, BankDraft draft)
    {
        string[] known = [.. draft.Rubrics.SelectMany(rubric => rubric.Value.Criteria).Select(criterion => criterion.Id).Distinct()];
        if (known.Length == 0 || draft.AnyUnreadBelow("rubrics"))
        {
            return;
        }

        foreach (var criterion in track.Value.Lens.Keys.Except(known))
        {
            draft.Problems.Add(track.Source.Problem(
                $"lens/{criterion}",
                $"'lens' weighs {Sentences.Quote(criterion)}, which no rubric has; {Sentences.Suggest(criterion, known)}"));
        }
    }

    private static void ReportMissingCriteria(Sourced<Track> track, BankDraft draft)
    {
        if (track.Value.Lens.Count == 0)
        {
            return;
        }

        var uses = draft.Questions
            .Where(question => question.Value.Tracks.Contains(track.Value.Id))
            .SelectMany(question => question.Value.Criteria, (question, criterion) => (question.Source, criterion.Id))
            .Where(use => use.Id.Length > 0 && !track.Value.Lens.ContainsKey(use.Id) && IsCriterion(use.Id, draft))
            .GroupBy(use => use.Id, use => use.Source);
        foreach (var use in uses)
        {
            var first = use.First();
            var others = use.Count() == 1 ? "" : $" and {Sentences.Count(use.Count() - 1, "more question")}";
            draft.Problems.Add(track.Source.Problem(
                "lens",
                $"'lens' lacks {Sentences.Quote(use.Key)}, used by {first.Path}:{first.LineOf($"criteria/{use.Key}")}{others}; "
                + $"add '{use.Key}: 1'."));
        }
    }

    /// <summary>A criterion that no rubric has is the question's mistake, not the track's.</summary>
    private static bool IsCriterion(string id, BankDraft draft) =>
        draft.Rubrics.Any(rubric => rubric.Value.Criteria.Any(criterion => criterion.Id == id));
}
