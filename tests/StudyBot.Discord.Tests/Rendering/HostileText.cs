namespace StudyBot.Discord.Tests.Rendering;

/// <summary>Texts put together from whatever Discord reads something into, the same ones in every run.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        "@everyone", "@here", "<@123>", "<@!123>", "<@&456>", "<#789>", "<t:1900000000:R>", "<:smile:123>", "<a:dance:1>", "</study answer:42>",
        "<id:customize>", ":smile:", "||spoiler||", "**bold**", "__line__", "_em_", "~~gone~~", "`code`", "```", "``", "# head", "-# small",
        "- item", "* item", "+ item", "1. first", "12) twelfth", "> quote", ">>> quotes", "[click](https://example.org)", "[x](<https://e.org>)",
        "https://example.org/a_b*c", "http://e.org", "steam://run", "\\", "\\\\", "\\@", "discord.gg/abc", "&lt;@1&gt;", "&#64;everyone", "<time:5>", "|a|b|",
        "\u200b", "\u202e", "\u2066", "\u0007", "\u200d", "👩‍💻", "😀", "\ud83d", "é", " ", "  ", "a", "Z9", "\t", "(", ")", "!", "~", "_", "*", "|", "<", ">", ":",
    ];

    public static IEnumerable<string> Samples(int count)
    {
        var chance = new Random(20_260_101);
        for (var sample = 0; sample < count; sample++)
        {
            yield return string.Concat(Enumerable.Range(0, chance.Next(1, 12)).Select(_ => Pieces[chance.Next(Pieces.Length)]));
        }
    }
}
