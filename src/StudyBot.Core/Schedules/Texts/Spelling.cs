using StudyBot.Core.Text;

namespace StudyBot.Core.Schedules.Texts;

/// <summary>How people's words are quoted back to them, and how they are asked whether they meant another.</summary>
internal static class Spelling
{
    private const int LongestQuote = 40;

    /// <summary>The question in brackets, or nothing when no candidate is near.</summary>
    public static string DidYouMean(string word, IEnumerable<string> candidates) => DidYouMean(NearestMatch.Find(word, candidates));

    public static string DidYouMean(string? meant) => meant is null ? "" : $" (did you mean {meant}?)";

    public static string Quoted(string text) =>
        text.Length <= LongestQuote ? $"\"{text}\"" : $"\"{text.AsSpan(0, LongestQuote)}...\"";
}
