using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Gateway;
using StudyBot.TestSupport.Discord.State;

namespace StudyBot.TestSupport.Discord.Rest.Routes;

/// <summary>Guilds with their channels, roles and members (resources/guild).</summary>
internal sealed class GuildRoutes(World world, Access access)
{
    public IEnumerable<Route> All =>
    [
        new("GET", "/guilds/{guild_id}", call => RestAnswer.Ok(access.Guild(call.Id("guild_id")).ToJson())),
        new("GET", "/guilds/{guild_id}/channels", ListChannels),
        new("GET", "/guilds/{guild_id}/roles", ListRoles),
        new("GET", "/guilds/{guild_id}/members", ListMembers),
        new("GET", "/guilds/{guild_id}/members/{user_id}", call => RestAnswer.Ok(MemberOf(call).Member.ToJson())),
        new("PUT", "/guilds/{guild_id}/members/{user_id}/roles/{role_id}", call => ChangeRole(call, (member, role) => member.Grant(role))),
        new("DELETE", "/guilds/{guild_id}/members/{user_id}/roles/{role_id}", call => ChangeRole(call, (member, role) => member.Revoke(role))),
    ];

    /// <summary>Threads are not among them; channels that the bot cannot see are.</summary>
    private RestAnswer ListChannels(RestCall call)
    {
        var channels = access.Guild(call.Id("guild_id")).Channels.Values.Where(channel => !channel.IsThread);
        return RestAnswer.Ok(new JsonArray([.. channels.Select(channel => channel.ToJson())]));
    }

    private RestAnswer ListRoles(RestCall call) =>
        RestAnswer.Ok(new JsonArray([.. access.Guild(call.Id("guild_id")).Roles.Values.Select(role => role.ToJson())]));

    private RestAnswer ListMembers(RestCall call)
    {
        var guild = access.Guild(call.Id("guild_id"));
        if (!world.Options.PrivilegedIntents.HasFlag(LoopbackIntents.GuildMembers))
        {
            throw ApiErrors.MissingAccess;
        }

        var after = call.QueryId("after") ?? 0;
        var page = guild.Members.Values.Where(member => member.User.Id > after).Take(call.Limit(byDefault: 1, most: 1000));
        return RestAnswer.Ok(new JsonArray([.. page.Select(member => member.ToJson())]));
    }

    /// <summary>The bot manages roles below its own highest, and none that belong to an integration.</summary>
    private RestAnswer ChangeRole(RestCall call, Func<Member, ulong, bool> change)
    {
        var (guild, member) = MemberOf(call);
        var role = guild.Roles.GetValueOrDefault(call.Id("role_id")) ?? throw ApiErrors.UnknownRole;
        var bot = guild.Members[world.Bot.Id];
        var mayManage = PermissionArithmetic.InGuild(guild, bot).HasFlag(LoopbackPermissions.ManageRoles)
            && guild.RankOf(bot) > role.Position
            && role.BotId is null
            && role != guild.Everyone;
        if (!mayManage)
        {
            throw ApiErrors.MissingPermissions;
        }

        if (change(member, role.Id))
        {
            world.Changes.Ring();
            world.Dispatch(GatewayEvents.OfMember("GUILD_MEMBER_UPDATE", guild, member));
        }

        return RestAnswer.Nothing;
    }

    private (Guild Guild, Member Member) MemberOf(RestCall call)
    {
        var guild = access.Guild(call.Id("guild_id"));
        var user = call.Id("user_id");
        return guild.Members.TryGetValue(user, out var member)
            ? (guild, member)
            : throw (world.Users.ContainsKey(user) ? ApiErrors.UnknownMember : ApiErrors.UnknownUser);
    }
}
