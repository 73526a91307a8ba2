using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using StudyBot.Core.Chat;
using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Guilds;
using StudyBot.Discord.Rest;

namespace StudyBot.Discord.Guilds;

/// <summary>The members of servers, by name and by what they may do.</summary>
/// <remarks>
/// Events bring the member along; a message read over REST brings only the user, whose name in the server would then change to and fro. So
/// members are remembered, and those who have not been met are asked for.
/// </remarks>
internal sealed class MemberBook(GuildBook guilds, DiscordRestClient rest, IOptions<DiscordOptions> options)
{
    private const int Most = 50_000;

    private readonly ConcurrentDictionary<(Snowflake Guild, Snowflake User), GuildMember> _met = new();

    /// <param name="member">As an event brought it; null when it did not.</param>
    public ChatMember Meet(Snowflake guild, User user, GuildMember? member)
    {
        if (member is not null)
        {
            Remember(guild, user.Id, member);
        }

        return Describe(guild, user, member ?? _met.GetValueOrDefault((guild, user.Id)));
    }

    /// <summary>Asks Discord for somebody who has not been met.</summary>
    public async Task<ChatMember> FindAsync(Snowflake guild, User user, CancellationToken cancellationToken)
    {
        if (!_met.TryGetValue((guild, user.Id), out var member))
        {
            member = await AskAsync(guild, user.Id, cancellationToken);
            Remember(guild, user.Id, member ?? new GuildMember());
        }

        return Describe(guild, user, member);
    }

    /// <summary>Asks Discord again, for what depends on the roles the member has now.</summary>
    public async Task<ChatMember> FindNowAsync(Snowflake guild, User user, CancellationToken cancellationToken)
    {
        _met.TryRemove((guild, user.Id), out _);
        return await FindAsync(guild, user, cancellationToken);
    }

    private async Task<GuildMember?> AskAsync(Snowflake guild, Snowflake user, CancellationToken cancellationToken)
    {
        try
        {
            return await rest.GetGuildMemberAsync(guild, user, cancellationToken);
        }
        catch (DiscordApiException failure) when (failure.IsAbsence())
        {
            return null; // Has left the server.
        }
    }

    private void Remember(Snowflake guild, Snowflake user, GuildMember member)
    {
        if (_met.Count >= Most)
        {
            _met.Clear();
        }

        _met[(guild, user)] = member;
    }

    private ChatMember Describe(Snowflake guild, User user, GuildMember? member) => new(
        DiscordRefs.Member(guild, user.Id),
        DisplayNames.Of(user, member),
        ModeratorRules.IsModerator(guilds.Find(guild), user.Id, member, options.Value.ModeratorRole));
}
