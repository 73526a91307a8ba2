using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Judge.Prompting;

/// <summary>
/// An answer as the judge gets it: its first words, without anything invisible, without mentions and addresses, and without the signs that
/// delimiters and a model's own role tags are made of.
/// </summary>
internal static partial class AnswerDisguise
{
    private const string LeftOut = "…";

    public static string Of(AnswerText answer)
    {
        var end = answer.IsCutShort && answer.Count > 0 ? answer.Tokens[^1].End : answer.Original.Length;
        var visible = Visible(answer.Original.AsSpan(0, end));
        var anonymous = Address().Replace(Mention().Replace(visible, LeftOut), LeftOut);
        return Harmless(anonymous).Trim();
    }

    /// <summary>Control, format, private and tag characters can carry a second text that no member sees.</summary>
    private static string Visible(ReadOnlySpan<char> text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned))
            {
                visible.Append(rune.ToString());
            }
        }

        return visible.ToString();
    }

    /// <summary>Brackets become quotation marks, runs of signs single ones: nothing can look like a delimiter.</summary>
    private static string Harmless(string text) =>
        Rule().Replace(Brackets().Replace(text, match => IsOpening(match.Value[0]) ? "‹" : "›"), "$1");

    private static bool IsOpening(char bracket) => "<＜﹤⟨〈《«≪❮❰[［【".Contains(bracket);

    /// <summary>As the platforms write them, and an at-sign before a name.</summary>
    [GeneratedRegex(@"<(?:[@#][!&]?|!subteam\^)[\w|.\-^ ]+>|(?<![\w.])@[\w.\-]+")]
    private static partial Regex Mention();

    [GeneratedRegex(@"https?://\S+|(?<![\w.])[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+|<mailto:[^>\s]*>")]
    private static partial Regex Address();

    [GeneratedRegex("[<＜﹤⟨〈《«≪❮❰\\[［【>＞﹥⟩〉》»≫❯❱\\]］】]")]
    private static partial Regex Brackets();

    [GeneratedRegex("([#=*_~|`-])\\1{2,}")]
    private static partial Regex Rule();
}
