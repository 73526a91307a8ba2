namespace StudyBot.Core.Questions.Reading.Yaml;

/// <param name="Line">The line of the key.</param>
internal sealed record YamlEntry(string Key, int Line, YamlNode Value);
