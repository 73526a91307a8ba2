using StudyBot.Core.Questions.Reading.Yaml;
using StudyBot.Core.Scoring.Patterns;

namespace StudyBot.Core.Questions.Reading;

/// <summary>Reads <c>synonyms/&lt;name&gt;.yaml</c>.</summary>
internal static class SynonymReader
{
    public static void Read(SourceFile file, BankDraft draft)
    {
        foreach (var set in MapReader.Whole(file.Root, "synonym file", file.Problems, map => ReadSets(map, file)))
        {
            draft.Sets.Add(set);
            draft.SetUses.AddRange(set.Uses);
        }
    }

    private static SynonymSet[] ReadSets(MapReader map, SourceFile file) =>
        [.. map.Entries("sets").Select(entry => ReadSet(entry, file))];

    private static SynonymSet ReadSet(YamlEntry entry, SourceFile file)
    {
        if (!PatternParser.IsSetName(entry.Key))
        {
            file.Problems.Add(
                entry.Line,
                $"A synonym set cannot be named {Sentences.Quote(entry.Key)}; "
                + "a name is lower-case letters, digits and '_', and begins with a letter.");
        }

        var patterns = new PatternReader(file.Problems);
        var items = patterns.Check(TextList.Read(entry.Value, entry.Key, 1, int.MaxValue, file.Problems));
        return new SynonymSet(entry.Key, file.Source.Path, entry.Line, items, patterns.Uses);
    }
}
