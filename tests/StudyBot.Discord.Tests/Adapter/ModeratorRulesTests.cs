using System.Collections.Immutable;
using StudyBot.Discord.Guilds;
using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Guilds;

namespace StudyBot.Discord.Tests.Adapter;

public sealed class ModeratorRulesTests
{
    private static readonly Snowflake GuildId = new(1);
    private static readonly Snowflake Owner = new(2);
    private static readonly Snowflake Somebody = new(3);

    [Theory]
    [InlineData("Moderator", nameof(Permissions.None), true)]
    [InlineData("MODERATOR", nameof(Permissions.None), true)]
    [InlineData("Moderators", nameof(Permissions.None), false)]
    [InlineData("Staff", nameof(Permissions.ManageGuild), true)]
    [InlineData("Staff", nameof(Permissions.Administrator), true)]
    [InlineData("Staff", nameof(Permissions.ManageMessages), false)]
    public void Role_makes_a_moderator_by_its_name_or_by_what_it_may(string name, string permissions, bool isModerator) =>
        Assert.Equal(isModerator, IsModerator(Guild(new Role { Id = new Snowflake(10), Name = name, Permissions = Enum.Parse<Permissions>(permissions) }), Somebody, new Snowflake(10)));

    [Fact]
    public void Owner_is_a_moderator_without_any_role() => Assert.True(IsModerator(Guild(), Owner));

    [Fact]
    public void Role_that_everybody_has_makes_moderators_by_what_it_may_and_not_by_its_name()
    {
        Assert.False(IsModerator(Guild(new Role { Id = GuildId, Name = "Moderator", Permissions = Permissions.None }), Somebody));
        Assert.True(IsModerator(Guild(new Role { Id = GuildId, Name = "@everyone", Permissions = Permissions.ManageGuild }), Somebody));
    }

    [Fact]
    public void Permissions_of_an_interaction_count_before_the_server_is_known() => Assert.True(
        ModeratorRules.IsModerator(null, Somebody, new GuildMember { Permissions = Permissions.ManageGuild }, "Moderator"));

    private static bool IsModerator(GuildFacts guild, Snowflake user, params Snowflake[] roles) =>
        ModeratorRules.IsModerator(guild, user, new GuildMember { Roles = roles }, "Moderator");

    private static GuildFacts Guild(params Role[] roles) => new(GuildId, "Study group", Owner, roles.ToImmutableDictionary(role => role.Id));
}
