using StudyBot.Core.Chat;

namespace StudyBot.Core.Text;

/// <summary>Lists words as a sentence does, each in its own code span: <c>a</c>, <c>b</c> or <c>c</c>.</summary>
internal static class WordList
{
    public static Markup Or(IEnumerable<string> words) => Join(words, "or");

    public static Markup And(IEnumerable<string> words) => Join(words, "and");

    private static Markup Join(IEnumerable<string> words, string last)
    {
        var spans = words.Select(word => CodeSpan.Of(word).Value).ToList();
        return Markup.Trusted(spans.Count < 2
            ? string.Concat(spans)
            : $"{string.Join(", ", spans.SkipLast(1))} {last} {spans[^1]}");
    }
}
