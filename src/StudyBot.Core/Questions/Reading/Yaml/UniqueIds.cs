namespace StudyBot.Core.Questions.Reading.Yaml;

/// <summary>Reports ids that are given twice within one list of mappings.</summary>
internal static class UniqueIds
{
    public static void Report(IEnumerable<YamlMap> items, string what, FileProblems problems)
    {
        var firsts = new Dictionary<string, int>();
        foreach (var entry in items.Select(item => item.Find("id")).OfType<YamlEntry>())
        {
            if (entry.Value is YamlText { IsEmpty: false } id && !firsts.TryAdd(id.Value, entry.Line))
            {
                problems.Add(
                    entry.Line,
                    $"The {what} {Sentences.Quote(id.Value)} is given twice, first on line {firsts[id.Value]}; give each its own id.");
            }
        }
    }
}
