namespace StudyBot.Core.Questions.Reading.Yaml;

/// <summary>Reads a list of texts: how many, none empty, none twice.</summary>
internal static class TextList
{
    public static IReadOnlyList<YamlText> Read(YamlNode node, string key, int fewest, int most, FileProblems problems)
    {
        YamlText[] items =
        [
            .. NodeReader.Items(node, $"'{key}'", problems)
                .Select((item, index) => new YamlText(item.Line, NodeReader.Text(item, $"Item {index + 1} of '{key}'", problems))),
        ];
        if (node is YamlList)
        {
            ReportCount(items.Length, key, node.Line, fewest, most, problems);
        }

        ReportRepetitions(items, key, problems);
        return items;
    }

    public static void ReportCount(int count, string key, int line, int fewest, int most, FileProblems problems)
    {
        if (count >= fewest && count <= most)
        {
            return;
        }

        var expected = most == int.MaxValue ? $"at least {fewest}" : $"{fewest} to {most}";
        problems.Add(line, $"'{key}' has {Sentences.Count(count, "item")}; expected {expected}.");
    }

    private static void ReportRepetitions(YamlText[] items, string key, FileProblems problems)
    {
        var firsts = new Dictionary<string, int>();
        for (var index = 0; index < items.Length; index++)
        {
            var item = items[index];
            if (!item.IsEmpty && !firsts.TryAdd(item.Value, index + 1))
            {
                problems.Add(
                    item.Line,
                    $"Item {index + 1} of '{key}' repeats item {firsts[item.Value]}, {Sentences.Quote(item.Value)}; remove one.");
            }
        }
    }
}
