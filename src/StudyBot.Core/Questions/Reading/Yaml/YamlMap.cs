namespace StudyBot.Core.Questions.Reading.Yaml;

/// <summary>Keys and values in the order of the file, each key once.</summary>
internal sealed record YamlMap(int Line, IReadOnlyList<YamlEntry> Entries) : YamlNode(Line)
{
    public YamlEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);
}
