using StudyBot.Core.Questions.Reading.Yaml;

namespace StudyBot.Core.Questions.Reading.Checks;

/// <summary>Synonym sets are defined once, known where they are used, and do not use themselves.</summary>
internal static class SynonymCheck
{
    public static void Check(BankDraft draft)
    {
        KeepFirstDefinitions(draft);
        ReportUnknownSets(draft);
        ReportCircles(draft);
    }

    private static void KeepFirstDefinitions(BankDraft draft)
    {
        foreach (var definitions in draft.Sets.GroupBy(set => set.Name).Where(group => group.Count() > 1).ToArray())
        {
            var first = definitions.First();
            foreach (var second in definitions.Skip(1))
            {
                draft.Sets.Remove(second);
                draft.Problems.Add(new BankProblem(
                    second.Path,
                    second.Line,
                    $"The synonym set '{second.Name}' is defined already, {first.Path}:{first.Line}; "
                    + "add to that one or choose another name."));
            }
        }
    }

    private static void ReportUnknownSets(BankDraft draft)
    {
        if (draft.AnyUnreadBelow("synonyms"))
        {
            return;
        }

        var known = draft.Sets.Select(set => $"@{set.Name}").ToHashSet();
        foreach (var uses in draft.SetUses.Where(use => !known.Contains($"@{use.Name}")).GroupBy(use => $"@{use.Name}"))
        {
            var message = $"Unknown synonym set '{uses.Key}'; {Sentences.Suggest(uses.Key, known)}";
            draft.Problems.AddRange(uses.Select(use => new BankProblem(use.Path, use.Line, message)));
        }
    }

    private static void ReportCircles(BankDraft draft)
    {
        var uses = draft.Sets.ToDictionary(set => set.Name, set => set.Uses);
        foreach (var circle in SynonymCircles.Find(uses.ToDictionary(pair => pair.Key, pair => pair.Value.Select(use => use.Name))))
        {
            var closing = uses[circle[^1]].First(use => use.Name == circle[0]);
            draft.Problems.Add(new BankProblem(
                closing.Path,
                closing.Line,
                $"Synonym sets use each other in a circle, {string.Join(" -> ", [.. circle, circle[0]])}; take one of them out."));
        }
    }
}
