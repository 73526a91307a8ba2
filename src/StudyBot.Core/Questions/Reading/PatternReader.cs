using StudyBot.Core.Questions.Reading.Yaml;

namespace StudyBot.Core.Questions.Reading;

/// <summary>Reads lists of patterns and notes which synonym sets they use.</summary>
internal sealed class PatternReader(FileProblems problems)
{
    private readonly List<SetUse> _uses = [];

    public IReadOnlyList<SetUse> Uses => _uses;

    public IReadOnlyList<string> Read(MapReader map, string key, int fewest = 1, int most = int.MaxValue) =>
        Check(map.TextItems(key, fewest, most));

    public IReadOnlyList<string> Check(IReadOnlyList<YamlText> patterns)
    {
        foreach (var pattern in patterns.Where(pattern => !pattern.IsEmpty))
        {
            var finding = PatternSyntax.Check(pattern.Value);
            if (finding.Problem is { } problem)
            {
                problems.Add(pattern.Line, problem);
            }

            _uses.AddRange(finding.Sets.Select(set => new SetUse(problems.Path, pattern.Line, set)));
        }

        return [.. patterns.Select(pattern => pattern.Value)];
    }
}
