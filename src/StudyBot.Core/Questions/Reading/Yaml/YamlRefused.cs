namespace StudyBot.Core.Questions.Reading.Yaml;

/// <summary>Stands for a value that has been reported already, so that it is not reported again as missing or of the wrong type.</summary>
internal sealed record YamlRefused(int Line) : YamlNode(Line);
