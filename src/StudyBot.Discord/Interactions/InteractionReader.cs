using StudyBot.Core.Chat;
using StudyBot.Discord.Events;
using StudyBot.Discord.Guilds;
using StudyBot.Discord.Models;
using StudyBot.Discord.Rest;
using StudyBot.Discord.Whispers;
using WireInteraction = StudyBot.Discord.Models.Interactions.Interaction;

namespace StudyBot.Discord.Interactions;

/// <summary>Finds out who used an interaction, and where.</summary>
internal sealed class InteractionReader(MemberBook members, ThreadCatalog threads, TimeProvider clock)
{
    /// <summary>A third of the time there is for the first answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <returns>Null when it comes from nowhere that the bot offers anything.</returns>
    public async Task<AskedInteraction?> ReadAsync(WireInteraction wire, CancellationToken cancellationToken)
    {
        var customId = wire.Data?.CustomId ?? "";
        return wire switch
        {
            { GuildId: { } guild, Invoker: { } user } =>
                new AskedInteraction(wire, members.Meet(guild, user, wire.Member), PlaceOf(wire, guild), customId),
            { GuildId: null, Invoker: { } user } when DirectButtons.Read(customId) is { } direct => new AskedInteraction(
                wire,
                await MemberOfAsync(DiscordRefs.GuildOf(direct.Place.Channel), user, cancellationToken),
                direct.Place,
                direct.Id),
            _ => null,
        };
    }

    /// <summary>A direct message does not say what its reader may do in the server. Who cannot be asked for in time is no moderator.</summary>
    private async Task<ChatMember> MemberOfAsync(Snowflake guild, User user, CancellationToken cancellationToken)
    {
        try
        {
            return await members.FindNowAsync(guild, user, cancellationToken).WaitAsync(Patience, clock, cancellationToken);
        }
        catch (Exception failure) when (failure is TimeoutException or DiscordApiException)
        {
            return members.Meet(guild, user, member: null);
        }
    }

    private Place PlaceOf(WireInteraction wire, Snowflake guild)
    {
        var channel = wire.ChannelId ?? wire.Channel?.Id ?? default;
        return wire.Channel is { IsThread: true, ParentId: { } parent } ? DiscordRefs.Place(guild, parent, channel)
            : threads.Find(channel) is { IsOurs: true } thread ? thread.PlaceOf(channel)
            : DiscordRefs.Place(guild, channel);
    }
}
