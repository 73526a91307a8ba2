using StudyBot.Core.Questions.Reading.Yaml;

namespace StudyBot.Core.Questions.Reading;

/// <summary>A file that could be parsed, on its way to becoming a track, a rubric, a question or synonyms.</summary>
internal sealed record SourceFile(YamlMap Root, BankSource Source, FileProblems Problems)
{
    /// <summary>The name without folder and ending, by which other files refer to what is inside.</summary>
    public string Name { get; } = Path.GetFileNameWithoutExtension(Source.Path);

    public Sourced<T> With<T>(T value, string declaredId) => new(value, declaredId, Source);

    /// <summary>Reads the key <c>id</c>, which must be the name of the file.</summary>
    public string ReadId(MapReader map)
    {
        var id = map.Id("id");
        if (id.Length > 0 && id != Name)
        {
            Problems.Add(
                map.LineOf("id"),
                $"'id' is {Sentences.Quote(id)}, but the file is named {Sentences.Quote($"{Name}.yaml")}; make them the same.");
        }

        return id;
    }
}
