using System.Globalization;
using StudyBot.Core.Chat;
using StudyBot.Discord.Models;

namespace StudyBot.Discord.Whispers;

/// <summary>
/// Buttons and forms of direct messages carry the place they are about, because a direct message belongs to no server. In hexadecimal, to
/// leave room for the product's own id within Discord's 100 characters.
/// </summary>
internal static class DirectButtons
{
    private const char End = '!';

    public static Card Placed(this Card card, Place place) => card with
    {
        Buttons = [.. card.Buttons.Select(button => button with { Id = $"{Prefix(place)}{button.Id}" })],
    };

    public static Form Placed(this Form form, Place place) => form with { Id = $"{Prefix(place)}{form.Id}" };

    /// <summary>The place and the product's own id; null for an id that carries no place.</summary>
    public static (Place Place, string Id)? Read(string customId)
    {
        var end = customId.IndexOf(End, StringComparison.Ordinal);
        List<Snowflake?> ids = end < 0 ? [] : [.. customId[..end].Split('.').Select(Parse)];
        return ids is [{ } guild, { } channel, var thread]
            ? (DiscordRefs.Place(guild, channel, thread), customId[(end + 1)..])
            : null;
    }

    private static string Prefix(Place place)
    {
        var thread = place.ThreadId is { } id ? Hexadecimal(Snowflake.Parse(id)) : "";
        return $"{Hexadecimal(DiscordRefs.GuildOf(place.Channel))}.{Hexadecimal(Snowflake.Parse(place.Channel.Id))}.{thread}{End}";
    }

    private static string Hexadecimal(Snowflake id) => id.Value.ToString("x", CultureInfo.InvariantCulture);

    private static Snowflake? Parse(string text) =>
        ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? new Snowflake(value) : null;
}
