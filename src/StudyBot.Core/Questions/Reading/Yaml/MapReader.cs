using StudyBot.Core.Text;

namespace StudyBot.Core.Questions.Reading.Yaml;

/// <summary>Reads the keys of one mapping, and afterwards knows which keys nobody asked for.</summary>
/// <param name="what">What the mapping describes, as in "every concept needs it".</param>
internal sealed class MapReader(YamlMap map, string what, FileProblems problems)
{
    private readonly List<string> _known = [];

    public FileProblems Problems => problems;

    public int LineOf(string key) => map.Find(key)?.Line ?? map.Line;

    public string Text(string key) => Required(key) is { } entry ? NodeReader.Text(entry.Value, $"'{key}'", problems) : "";

    public string Text(string key, int longest)
    {
        var text = Text(key);
        if (text.Length > longest)
        {
            problems.Add(LineOf(key), $"'{key}' has {text.Length:N0} characters; expected at most {longest:N0}.");
        }

        return text;
    }

    public string Id(string key)
    {
        var id = Text(key);
        if (id.Length > 0 && IdSyntax.Complaint(id) is { } complaint)
        {
            problems.Add(LineOf(key), $"'{key}' is {Sentences.Quote(id)}; {complaint}");
        }

        return id;
    }

    public int Number(string key, int lowest, int highest) =>
        Required(key) is { } entry ? NodeReader.Number(entry.Value, $"'{key}'", lowest, highest, problems) : lowest;

    public int? OptionalNumber(string key, int lowest, int highest) =>
        Optional(key) is { } entry ? NodeReader.Number(entry.Value, $"'{key}'", lowest, highest, problems) : null;

    public bool OptionalFlag(string key) =>
        Optional(key) is { } entry && NodeReader.Flag(entry.Value, $"'{key}'", problems);

    public string? OptionalText(string key) =>
        Optional(key) is { } entry ? NodeReader.Text(entry.Value, $"'{key}'", problems) : null;

    public IReadOnlyList<string> Texts(string key, int fewest, int most) => [.. TextItems(key, fewest, most).Select(item => item.Value)];

    /// <summary>The texts of a list with their lines. An item that is no text stays in its place as an empty one.</summary>
    public IReadOnlyList<YamlText> TextItems(string key, int fewest, int most) =>
        Required(key) is { } entry ? TextList.Read(entry.Value, key, fewest, most, problems) : [];

    public IReadOnlyList<T> Mappings<T>(string key, string itemIs, int fewest, int most, Func<MapReader, T> read) =>
        Required(key) is { } entry ? Mappings(entry, itemIs, fewest, most, read) : [];

    public IReadOnlyList<T> OptionalMappings<T>(string key, string itemIs, int fewest, int most, Func<MapReader, T> read) =>
        Optional(key) is { } entry ? Mappings(entry, itemIs, fewest, most, read) : [];

    public T? OptionalMapping<T>(string key, string valueIs, Func<MapReader, T> read)
        where T : class =>
        Optional(key) is { } entry && NodeReader.Map(entry.Value, $"'{key}'", problems) is { } value
            ? Whole(value, valueIs, problems, read)
            : null;

    /// <summary>The entries of a mapping whose keys are names of the author's choice.</summary>
    public IReadOnlyList<YamlEntry> Entries(string key)
    {
        if (Required(key) is not { } entry || NodeReader.Map(entry.Value, $"'{key}'", problems) is not { } value)
        {
            return [];
        }

        if (value.Entries.Count == 0)
        {
            problems.Add(entry.Line, $"'{key}' is empty; expected at least one entry.");
        }

        return value.Entries;
    }

    /// <summary>Reads a mapping and reports the keys that nobody asked for.</summary>
    public static T Whole<T>(YamlMap map, string what, FileProblems problems, Func<MapReader, T> read)
    {
        var reader = new MapReader(map, what, problems);
        var value = read(reader);
        reader.ReportUnknownKeys();
        return value;
    }

    private IReadOnlyList<T> Mappings<T>(YamlEntry entry, string itemIs, int fewest, int most, Func<MapReader, T> read)
    {
        var items = NodeReader.Items(entry.Value, $"'{entry.Key}'", problems);
        if (entry.Value is YamlList)
        {
            TextList.ReportCount(items.Count, entry.Key, entry.Line, fewest, most, problems);
        }

        YamlMap[] maps =
        [
            .. items
                .Select((item, index) => NodeReader.Map(item, $"Item {index + 1} of '{entry.Key}'", problems))
                .OfType<YamlMap>(),
        ];
        UniqueIds.Report(maps, itemIs, problems);
        return [.. maps.Select(item => Whole(item, itemIs, problems, read))];
    }

    private YamlEntry? Required(string key)
    {
        var entry = Optional(key);
        if (entry is null)
        {
            problems.Add(map.Line, $"The key '{key}' is missing; every {what} needs it.");
        }

        return entry;
    }

    private YamlEntry? Optional(string key)
    {
        _known.Add(key);

        // A value is reported on the line of its key, also when it begins on the next one: that is the line that names it.
        return map.Find(key) is { } entry ? entry with { Value = entry.Value with { Line = entry.Line } } : null;
    }

    private void ReportUnknownKeys()
    {
        // A key that is there already is not what the author meant to write.
        string[] free = [.. _known.Where(key => map.Find(key) is null)];
        foreach (var entry in map.Entries.Where(entry => !_known.Contains(entry.Key)).Take(FileProblems.Most + 1))
        {
            var suggestion = NearestMatch.Find(entry.Key, free) is { } nearest
                ? $"did you mean '{nearest}'?"
                : $"the keys are {Sentences.Join(_known)}.";
            problems.Add(entry.Line, $"Unknown key {Sentences.Quote(entry.Key)} in this {what}; {suggestion}");
        }
    }
}
