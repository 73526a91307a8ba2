using StudyBot.Core.Questions.Reading.Yaml;

namespace StudyBot.Core.Questions.Reading;

/// <summary>Reads <c>tracks/&lt;track&gt;.yaml</c>.</summary>
internal static class TrackReader
{
    private const decimal LightestWeight = 0.5m;
    private const decimal HeaviestWeight = 3m;

    public static void Read(SourceFile file, BankDraft draft) =>
        draft.Tracks.Add(MapReader.Whole(file.Root, "track", file.Problems, map => ReadTrack(map, file)));

    private static Sourced<Track> ReadTrack(MapReader map, SourceFile file)
    {
        var id = file.ReadId(map);
        var track = new Track(
            new TrackId(file.Name),
            map.Text("name", longest: 60),
            map.Text("summary", longest: 300),
            Topics(map),
            Lens(map));
        return file.With(track, id);
    }

    private static Dictionary<string, string> Topics(MapReader map)
    {
        var topics = new Dictionary<string, string>();
        foreach (var entry in map.Entries("topics"))
        {
            if (IdSyntax.Complaint(entry.Key) is { } complaint)
            {
                map.Problems.Add(entry.Line, $"The topic {Sentences.Quote(entry.Key)} has no proper id; {complaint}");
            }

            topics.Add(entry.Key, NodeReader.Text(entry.Value, $"The name of topic {Sentences.Quote(entry.Key)}", map.Problems));
        }

        return topics;
    }

    private static Dictionary<string, decimal> Lens(MapReader map) => map.Entries("lens").ToDictionary(
        entry => entry.Key,
        entry => NodeReader.Weight(
            entry.Value, $"The weight of {Sentences.Quote(entry.Key)}", LightestWeight, HeaviestWeight, map.Problems));
}
