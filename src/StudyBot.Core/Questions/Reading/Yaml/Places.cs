namespace StudyBot.Core.Questions.Reading.Yaml;

/// <summary>Names the places of a file; <see cref="BankSource"/> says how.</summary>
internal static class Places
{
    public static BankSource Of(string path, YamlMap root)
    {
        var lines = new Dictionary<string, int>();
        AddEntries(root, "", lines);
        return new BankSource(path, lines);
    }

    private static void Add(YamlNode node, string place, Dictionary<string, int> lines)
    {
        switch (node)
        {
            case YamlMap map:
                AddEntries(map, $"{place}/", lines);
                break;
            case YamlList list:
                AddItems(list, $"{place}/", lines);
                break;
        }
    }

    private static void AddEntries(YamlMap map, string prefix, Dictionary<string, int> lines)
    {
        foreach (var entry in map.Entries)
        {
            lines.TryAdd(prefix + entry.Key, entry.Line);
            Add(entry.Value, prefix + entry.Key, lines);
        }
    }

    private static void AddItems(YamlList list, string prefix, Dictionary<string, int> lines)
    {
        for (var index = 0; index < list.Items.Count; index++)
        {
            var item = list.Items[index];
            var name = item is YamlMap map && map.Find("id")?.Value is YamlText { IsEmpty: false } id ? id.Value : $"{index}";
            lines.TryAdd(prefix + name, item.Line);
            Add(item, prefix + name, lines);
        }
    }
}
