using System.Text.RegularExpressions;
using StudyBot.Discord.Models;

namespace StudyBot.Discord.Rendering;

/// <summary>A place of the port, as the destination <c>place:workspace/channel/thread</c> of a link names it.</summary>
/// <param name="Id">Of the thread or the channel: to Discord, both are channels.</param>
internal readonly partial record struct PlaceAddress(Snowflake GuildId, Snowflake Id)
{
    /// <summary>Discord puts the channel's name there, as it is called by then.</summary>
    public string Mention => $"<#{Id}>";

    public string Url => $"https://discord.com/channels/{GuildId}/{Id}";

    public static PlaceAddress? Read(string? destination) =>
        destination is not null
        && Destination().Match(destination) is { Success: true } match
        && Snowflake.TryParse(match.Groups["guild"].Value, out var guild)
        && Snowflake.TryParse(match.Groups["place"].Value, out var place)
            ? new PlaceAddress(guild, place)
            : null;

    [GeneratedRegex("^place:(?<guild>[0-9]+)/(?:[0-9]+/)?(?<place>[0-9]+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Destination();
}
