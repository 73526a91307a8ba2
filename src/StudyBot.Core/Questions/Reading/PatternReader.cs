using StudyBot.Core.Questions.Reading.Yaml;
using StudyBot.Core.Scoring.Patterns;

namespace StudyBot.Core.Questions.Reading;

/// <summary>Reads lists of patterns, as the scorer will, and notes which synonym sets they use.</summary>
internal sealed class PatternReader(FileProblems problems)
{
    private readonly List<SetUse> _uses = [];

    public IReadOnlyList<SetUse> Uses => _uses;

    public IReadOnlyList<string> Read(MapReader map, string key, int fewest = 1, int most = int.MaxValue) =>
        Check(map.TextItems(key, fewest, most));

    public IReadOnlyList<string> Check(IReadOnlyList<YamlText> patterns)
    {
        foreach (var written in patterns.Where(pattern => !pattern.IsEmpty))
        {
            if (PatternParser.TryParse(written.Value, out var pattern, out var problem))
            {
                _uses.AddRange(pattern.SetNames.Select(set => new SetUse(problems.Path, written.Line, set)));
            }
            else
            {
                problems.Add(written.Line, $"Pattern {Sentences.Quote(written.Value)}: {problem}");
            }
        }

        return [.. patterns.Select(pattern => pattern.Value)];
    }
}
