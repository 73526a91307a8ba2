namespace StudyBot.Core.Questions.Reading.Yaml;

/// <summary>A value in a file and the line it begins on.</summary>
internal abstract record YamlNode(int Line);
