using System.Collections.Frozen;

namespace StudyBot.Core.Scoring.Text;

/// <summary>
/// The plain letter behind accented, full-width, raised, mathematical and look-alike characters. This is the part of Unicode's
/// compatibility folding (NFKC) that matters to English words, as a table: with the invariant culture the runtime folds ASCII only.
/// </summary>
internal static class LookAlikes
{
    private const int FullWidthOffset = 0xFEE0;

    private static readonly FrozenDictionary<char, string> Table = Build();

    /// <summary>The folded form, or null where the character stands for itself.</summary>
    public static string? Find(char character) => Table.GetValueOrDefault(character);

    /// <summary>
    /// Mathematical alphabets (bold, italic, script, double-struck ...) repeat A-Z a-z thirteen times, then the digits five
    /// times.
    /// </summary>
    public static char? FindMathematical(int codePoint) => codePoint switch
    {
        >= 0x1D400 and < 0x1D6A4 => Letter((codePoint - 0x1D400) % 52),
        >= 0x1D7CE and < 0x1D800 => (char)('0' + ((codePoint - 0x1D7CE) % 10)),
        _ => null,
    };

    private static char Letter(int place) => (char)('a' + (place % 26));

    private static FrozenDictionary<char, string> Build()
    {
        var table = new Dictionary<char, string>();
        AddLatin(table);
        AddCyrillicAndGreek(table);
        AddSigns(table);
        for (var plain = '!'; plain <= '~'; plain++)
        {
            table[(char)(plain + FullWidthOffset)] = char.ToLowerInvariant(plain).ToString();
        }

        return table.ToFrozenDictionary();
    }

    private static void AddLatin(Dictionary<char, string> table)
    {
        Add(table, "a", "àáâãäåāăąǎȁȃȧạảấầẩẫậắằẳẵặª");
        Add(table, "c", "çćĉċč");
        Add(table, "d", "ďđḍ");
        Add(table, "e", "èéêëēĕėęěȅȇẹẻẽếềểễệ");
        Add(table, "g", "ĝğġģǧ");
        Add(table, "h", "ĥħḥ");
        Add(table, "i", "ìíîïĩīĭįıǐȉȋỉị");
        Add(table, "j", "ĵ");
        Add(table, "k", "ķǩ");
        Add(table, "l", "ĺļľŀł");
        Add(table, "n", "ñńņňŉ");
        Add(table, "o", "òóôõöøōŏőǒọỏốồổỗộớờởỡợơº");
        Add(table, "r", "ŕŗř");
        Add(table, "s", "śŝşšșſ");
        Add(table, "t", "ţťŧț");
        Add(table, "u", "ùúûüũūŭůűųǔụủứừửữựư");
        Add(table, "w", "ŵ");
        Add(table, "y", "ýÿŷỳỵỷỹ");
        Add(table, "z", "źżž");
    }

    private static void AddCyrillicAndGreek(Dictionary<char, string> table)
    {
        AddPairs(table, "аaсcеeёeһhіiїiјjкkмmоoпnрpԛqѕsтtуyхxѵvԝwԁdвbнhӏl");
        AddPairs(table, "αaβbεeηnιiκkνvοoρpτtυuχxγyωw");
    }

    private static void AddSigns(Dictionary<char, string> table)
    {
        AddPairs(table, "⁰0¹1²2³3⁴4⁵5⁶6⁷7⁸8⁹9₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9ⁿnⁱi％%﹪%＇'’'‘'ʼ'´'");
        (char Sign, string Plain)[] several =
            [('ﬀ', "ff"), ('ﬁ', "fi"), ('ﬂ', "fl"), ('ﬃ', "ffi"), ('ﬄ', "ffl"), ('ﬅ', "st"), ('ﬆ', "st"),
            ('æ', "ae"), ('œ', "oe"), ('ß', "ss"), ('…', "...")];
        foreach (var (sign, plain) in several)
        {
            table[sign] = plain;
        }

        for (var place = 0; place < 26; place++)
        {
            var letter = ((char)('a' + place)).ToString();
            table[(char)(0x24B6 + place)] = letter;
            table[(char)(0x24D0 + place)] = letter;
        }
    }

    private static void Add(Dictionary<char, string> table, string plain, string signs)
    {
        foreach (var sign in signs)
        {
            table[sign] = plain;
        }
    }

    private static void AddPairs(Dictionary<char, string> table, string pairs)
    {
        for (var place = 0; place < pairs.Length; place += 2)
        {
            table[pairs[place]] = pairs[place + 1].ToString();
        }
    }
}
