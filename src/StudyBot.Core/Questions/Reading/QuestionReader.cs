using StudyBot.Core.Questions.Reading.Yaml;

namespace StudyBot.Core.Questions.Reading;

/// <summary>Reads <c>questions/&lt;track&gt;/&lt;id&gt;.yaml</c>.</summary>
internal static class QuestionReader
{
    public const int HighestVersion = 9_999;

    private const int LongestTitle = 80;
    private const int LongestPrompt = 1_800;

    public static void Read(SourceFile file, BankDraft draft)
    {
        var patterns = new PatternReader(file.Problems);
        draft.Questions.Add(MapReader.Whole(file.Root, "question", file.Problems, map => ReadQuestion(map, file, patterns)));
        draft.SetUses.AddRange(patterns.Uses);
    }

    private static Sourced<Question> ReadQuestion(MapReader map, SourceFile file, PatternReader patterns)
    {
        var id = file.ReadId(map);
        var question = new Question
        {
            Id = new QuestionId(file.Name),
            Version = map.Number("version", 1, HighestVersion),
            Tracks = ReadTracks(map, file),
            Kind = ReadKind(map),
            Topic = map.Text("topic"),
            Difficulty = map.Number("difficulty", 1, 5),
            Title = ReadTitle(map),
            Prompt = map.Text("prompt", LongestPrompt),
            Hints = map.Texts("hints", 1, int.MaxValue),
            FollowUp = map.Text("followUp"),
            RubricId = map.Text("rubric"),
            Subject = patterns.Read(map, "subject", 4, 10),
            Criteria = map.Mappings("criteria", "criterion", 3, 6, new CriterionReader(patterns).Read),
            ReferenceAnswers = ReadReferenceAnswers(map),
            Walkthrough = map.Text("walkthrough"),
            Misses = map.Texts("misses", 1, int.MaxValue),
        };
        return file.With(question, id);
    }

    private static TrackId[] ReadTracks(MapReader map, SourceFile file)
    {
        var tracks = map.Texts("tracks", 1, int.MaxValue);
        var folder = file.Source.Path.Split('/')[1];
        if (tracks.Count > 0 && !tracks.Contains(folder))
        {
            map.Problems.Add(
                map.LineOf("tracks"),
                $"The file lies in the folder of track '{folder}', which is not among 'tracks' ({Sentences.Join(tracks)}); "
                + "add it or move the file.");
        }

        return [.. tracks.Select(track => new TrackId(track))];
    }

    private static QuestionKind ReadKind(MapReader map)
    {
        var name = map.Text("kind");
        var kind = KindNames.Parse(name);
        if (name.Length > 0 && kind is null)
        {
            map.Problems.Add(map.LineOf("kind"), $"Unknown kind {Sentences.Quote(name)}; {Sentences.Suggest(name, KindNames.All)}");
        }

        return kind ?? default;
    }

    private static string ReadTitle(MapReader map)
    {
        var title = map.Text("title", LongestTitle);
        if (title.Contains('\n'))
        {
            map.Problems.Add(map.LineOf("title"), "'title' has more than one line; expected one.");
        }

        return title;
    }

    private static IReadOnlyList<string> ReadReferenceAnswers(MapReader map)
    {
        const int fewestWords = 60;
        const int mostWords = 500;
        var answers = map.TextItems("reference", 1, int.MaxValue);
        foreach (var answer in answers.Where(answer => !answer.IsEmpty))
        {
            var words = answer.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
            if (words is < fewestWords or > mostWords)
            {
                map.Problems.Add(
                    answer.Line,
                    $"The reference answer has {Sentences.Count(words, "word")}; "
                    + $"expected 120 to 350, and never under {fewestWords} or over {mostWords}.");
            }
        }

        return [.. answers.Select(answer => answer.Value)];
    }
}
