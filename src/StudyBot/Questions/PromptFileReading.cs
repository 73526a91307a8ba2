namespace StudyBot.Questions;

/// <summary>The text of a file, or why there is none.</summary>
/// <param name="Line">The line of the problem.</param>
internal sealed record PromptFileReading(string? Text, int Line, string Problem)
{
    public static PromptFileReading Of(string text) => new(text, 1, "");

    public static PromptFileReading Refused(string problem, int line = 1) => new(Text: null, line, problem);
}
