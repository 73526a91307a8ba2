using StudyBot.Core.Chat;

namespace StudyBot.Core.Text;

/// <summary>Says that a name leads nowhere, with the nearest one, or with all there are.</summary>
public static class NotFound
{
    public static string Sentence(string what, string typed, IEnumerable<string> names)
    {
        var known = names.ToList();
        return NearestMatch.Find(typed, known) is { } nearest
            ? $"There is no {what} \"{typed}\". Did you mean {nearest}?"
            : $"There is no {what} \"{typed}\". There are: {string.Join(", ", known)}.";
    }

    /// <summary>The same with the names as code.</summary>
    public static Markup Markup(string what, string typed, IReadOnlyCollection<string> names) =>
        NearestMatch.Find(typed, names) is { } nearest
            ? Chat.Markup.Of($"There is no {what} {CodeSpan.Of(typed)}. Did you mean {CodeSpan.Of(nearest)}?")
            : Chat.Markup.Of($"There is no {what} {CodeSpan.Of(typed)}. There are: {string.Join(", ", names)}.");
}
