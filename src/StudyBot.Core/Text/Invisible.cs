using System.Globalization;
using System.Text;

namespace StudyBot.Core.Text;

/// <summary>Characters that draw nothing: controls and format characters such as zero-width spaces and direction marks.</summary>
internal static class Invisible
{
    public static bool Is(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format;

    public static bool Is(char character) =>
        char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format;
}
