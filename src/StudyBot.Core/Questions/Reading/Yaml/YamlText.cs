namespace StudyBot.Core.Questions.Reading.Yaml;

/// <summary>A scalar. Numbers and flags are told apart by whoever expects them.</summary>
internal sealed record YamlText(int Line, string Value) : YamlNode(Line)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Value);
}
