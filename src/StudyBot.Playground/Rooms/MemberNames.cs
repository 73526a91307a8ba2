using System.Globalization;
using System.Text;

namespace StudyBot.Playground.Rooms;

/// <summary>Names people give themselves: short, on one line, and not to be mistaken for another's.</summary>
internal static class MemberNames
{
    public const string Bot = "StudyBot";

    public const int Longest = 40;

    public static string Clean(string name, IEnumerable<RoomMember> members)
    {
        var clean = name.Trim();
        if (clean.Length is 0 or > Longest || clean.Any(IsControl) || Shape(clean).Length == 0)
        {
            throw new RoomRefusedException(Refusal.Invalid, $"A name has 1 to {Longest} visible characters on one line.");
        }

        if (members.Select(member => member.Name).Append(Bot).Any(taken => Shape(taken) == Shape(clean)))
        {
            throw new RoomRefusedException(Refusal.Taken, "Somebody here already has that name. Pick another.");
        }

        return clean;
    }

    private static bool IsControl(char character) =>
        char.GetUnicodeCategory(character)
            is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    // What the eye sees: letter case and invisible characters do not make a different name.
    private static string Shape(string name)
    {
        var visible = name.EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format);
        return string.Concat(visible).ToUpperInvariant().Trim();
    }
}
