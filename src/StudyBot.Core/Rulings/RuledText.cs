using System.Text;
using StudyBot.Core.Scoring.Judge;
using StudyBot.Core.Text;

namespace StudyBot.Core.Rulings;

/// <summary>When two texts say the same to a ruling: but for case, space and what cannot be seen.</summary>
public static class RuledText
{
    /// <summary>A name of the words.</summary>
    public static string HashOf(string text)
    {
        var seen = text.EnumerateRunes() // Half a surrogate pair becomes the replacement character, so what follows cannot fail.
            .Select(rune => Rune.IsWhiteSpace(rune) ? " " : Invisible.Is(rune) ? "" : Rune.ToLowerInvariant(rune).ToString());
        var words = string.Concat(seen).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return ContentHash.Of(string.Join(' ', words).Normalize(NormalizationForm.FormC));
    }
}
