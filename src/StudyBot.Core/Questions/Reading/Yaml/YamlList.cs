namespace StudyBot.Core.Questions.Reading.Yaml;

internal sealed record YamlList(int Line, IReadOnlyList<YamlNode> Items) : YamlNode(Line);
