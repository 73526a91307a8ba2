using StudyBot.Core.Questions.Reading.Yaml;

namespace StudyBot.Core.Questions.Reading;

/// <summary>Reads <c>rubrics/&lt;rubric&gt;.yaml</c>.</summary>
internal static class RubricReader
{
    private static readonly string[] LevelNames = ["0", "1", "2", "3", "4"];

    public static void Read(SourceFile file, BankDraft draft) =>
        draft.Rubrics.Add(MapReader.Whole(file.Root, "rubric", file.Problems, map => ReadRubric(map, file)));

    private static Sourced<Rubric> ReadRubric(MapReader map, SourceFile file)
    {
        var id = file.ReadId(map);
        var rubric = new Rubric(
            file.Name,
            map.Number("version", 1, QuestionReader.HighestVersion),
            map.Text("name", longest: 60),
            map.Mappings("criteria", "criterion", 1, int.MaxValue, ReadCriterion));
        return file.With(rubric, id);
    }

    private static Criterion ReadCriterion(MapReader map) => new(
        map.Id("id"),
        map.Text("name", longest: 60),
        map.Text("asks"),
        ReadScoredBy(map),
        ReadLevels(map));

    private static ScoredBy ReadScoredBy(MapReader map)
    {
        switch (map.OptionalText("scoredBy"))
        {
            case null or "" or "concepts":
                return ScoredBy.Concepts;
            case "structure":
                return ScoredBy.Structure;
            case var other:
                map.Problems.Add(map.LineOf("scoredBy"), $"'scoredBy' is {Sentences.Quote(other)}; expected concepts or structure.");
                return ScoredBy.Concepts;
        }
    }

    private static string[] ReadLevels(MapReader map)
    {
        var entries = map.Entries("levels");
        foreach (var entry in entries.Where(entry => !LevelNames.Contains(entry.Key)))
        {
            map.Problems.Add(entry.Line, $"There is no level {Sentences.Quote(entry.Key)}; the levels are {Sentences.Join(LevelNames)}.");
        }

        string[] missing = [.. LevelNames.Except(entries.Select(entry => entry.Key))];
        if (entries.Count > 0 && missing.Length > 0)
        {
            map.Problems.Add(
                map.LineOf("levels"),
                $"'levels' does not describe {Sentences.Join(missing)}; expected one text for each of {Sentences.Join(LevelNames)}.");
        }

        return
        [
            .. entries
                .Where(entry => LevelNames.Contains(entry.Key))
                .OrderBy(entry => entry.Key, StringComparer.Ordinal)
                .Select(entry => NodeReader.Text(entry.Value, $"Level {entry.Key}", map.Problems)),
        ];
    }
}
