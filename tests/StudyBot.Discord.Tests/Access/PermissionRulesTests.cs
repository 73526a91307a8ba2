using StudyBot.Discord.Access;
using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Guilds;

namespace StudyBot.Discord.Tests.Access;

public sealed class PermissionRulesTests
{
    private const Permissions See = Permissions.ViewChannel;
    private const Permissions Send = Permissions.SendMessages;
    private const Permissions Attach = Permissions.AttachFiles;
    private const Permissions InThreads = Permissions.SendMessagesInThreads;
    private const Permissions Usual = See | Send | Attach | InThreads;

    private static readonly Snowflake Guild = new(1);
    private static readonly Snowflake Bot = new(10);
    private static readonly Snowflake BotRole = new(20);
    private static readonly Snowflake Members = new(21);
    private static readonly Snowflake Foreign = new(22);

    private static readonly (string Name, PermissionOverwrite[] Overwrites, Permissions Expected)[] Cases =
    [
        ("no override", [], Usual),
        ("@everyone denied", [OfRole(Guild, deny: Send)], See | InThreads),
        ("@everyone denied, own role allowed", [OfRole(Guild, deny: Send), OfRole(BotRole, allow: Send)], Usual),
        ("one role denies, another allows", [OfRole(BotRole, deny: Send), OfRole(Members, allow: Send)], Usual),
        ("a role the bot lacks", [OfRole(Foreign, deny: Send)], Usual),
        ("role allowed, member denied", [OfRole(BotRole, allow: Send), OfMember(deny: InThreads)], See | Send | Attach),
        ("role denied, member allowed", [OfRole(BotRole, deny: Send), OfMember(allow: Send)], Usual),
        ("cannot see, so nothing else", [OfRole(Guild, deny: See)], Permissions.None),
        ("allowed what no role grants", [OfMember(allow: Permissions.ManageThreads)], Usual | Permissions.ManageThreads),
    ];

    [Fact]
    public void Overrides_count_in_Discords_order()
    {
        Assert.Equal(
            Cases.Select(one => (one.Name, one.Expected)),
            Cases.Select(one => (one.Name, PermissionRules.InChannel(Standing(), Channel(one.Overwrites)))));
    }

    [Fact]
    public void Owner_and_administrator_may_do_everything_everywhere()
    {
        var channel = Channel([OfRole(Guild, deny: See), OfMember(deny: Send)]);

        Assert.Equal(PermissionRules.All, PermissionRules.InChannel(Standing() with { OwnerId = Bot }, channel));
        Assert.Equal(PermissionRules.All, PermissionRules.InChannel(Standing(Permissions.Administrator), channel));
    }

    [Fact]
    public void In_threads_the_permission_for_threads_counts_instead()
    {
        var channel = Channel([OfRole(Guild, deny: Send)]);

        Assert.True(PermissionRules.InChannel(Standing(), channel, isThread: true).HasFlag(InThreads | Attach));
        Assert.False(PermissionRules.InChannel(Standing(), Channel([OfMember(deny: InThreads)]), isThread: true).HasFlag(Attach));
    }

    [Fact]
    public void Timed_out_member_can_only_read()
    {
        Assert.Equal(See, PermissionRules.InChannel(Standing() with { IsTimedOut = true }, Channel([])));
    }

    [Fact]
    public void Each_missing_permission_is_explained_by_what_takes_it_away()
    {
        var channel = Channel([OfRole(Members, deny: InThreads), OfRole(Guild, deny: Attach), OfMember(deny: Permissions.ReadMessageHistory)]);

        var sentences = PermissionReport.Of(Standing(Permissions.ReadMessageHistory), channel, PermissionNeed.All).Select(missing => missing.Sentence);

        Assert.Equal(
            [
                "Missing \"Create Public Threads\" in #ml-daily (to open the thread of a question): granted by none of the bot's roles.",
                "Missing \"Send Messages in Threads\" in #ml-daily (to write in the threads): denied by the channel override of the role Members.",
                "Missing \"Read Message History\" in #ml-daily (to find its own posts and read what was written while it was away): denied by the channel override of the bot itself.",
                "Missing \"Attach Files\" in #ml-daily (to attach pictures of leaderboards and long texts): denied by the channel override of @everyone.",
            ],
            sentences);
    }

    [Fact]
    public void Permission_that_goes_with_another_names_that_one()
    {
        var missing = PermissionReport.Of(Standing(), Channel([OfRole(Guild, deny: See)]), PermissionNeed.All);

        Assert.Contains("denied by the channel override of @everyone", missing[0].Cause, StringComparison.Ordinal);
        Assert.Contains(missing, one => one.Need.Permission == Send
            && one.Cause == "goes together with \"View Channels\", which is denied by the channel override of @everyone");
    }

    [Fact]
    public void Nothing_is_missing_where_everything_is_allowed()
    {
        Assert.Empty(PermissionReport.Of(Standing(Permissions.Administrator), Channel([OfRole(Guild, deny: See)]), PermissionNeed.All));
    }

    [Fact]
    public void Every_known_permission_has_the_name_people_see()
    {
        Assert.All(Enum.GetValues<Permissions>().Where(bit => bit != Permissions.None), bit =>
            Assert.DoesNotContain("number", PermissionNames.Of(bit), StringComparison.Ordinal));
        Assert.Equal("permission number 9", PermissionNames.Of((Permissions)(1UL << 9)));
    }

    [Fact]
    public void Invite_link_asks_for_exactly_what_is_needed()
    {
        Assert.Equal(
            "https://discord.com/oauth2/authorize?client_id=42&scope=bot+applications.commands&permissions=309237746688",
            InviteLink.For(new Snowflake(42), PermissionNeed.All));
    }

    private static MemberStanding Standing(Permissions more = Permissions.None) => new()
    {
        GuildId = Guild,
        UserId = Bot,
        OwnerId = new Snowflake(99),
        RoleIds = [BotRole, Members],
        Roles =
        [
            Role(Guild, "@everyone", Usual),
            Role(BotRole, "StudyBot", more),
            Role(Members, "Members", Permissions.None),
            Role(Foreign, "Foreign", Permissions.Administrator),
        ],
    };

    private static Role Role(Snowflake id, string name, Permissions permissions) => new() { Id = id, Name = name, Permissions = permissions };

    private static Channel Channel(IReadOnlyList<PermissionOverwrite> overwrites) =>
        new() { Id = new Snowflake(5), Type = ChannelType.GuildText, Name = "ml-daily", PermissionOverwrites = overwrites };

    private static PermissionOverwrite OfRole(Snowflake id, Permissions allow = Permissions.None, Permissions deny = Permissions.None) =>
        new() { Id = id, Type = PermissionOverwriteType.Role, Allow = allow, Deny = deny };

    private static PermissionOverwrite OfMember(Permissions allow = Permissions.None, Permissions deny = Permissions.None) =>
        new() { Id = Bot, Type = PermissionOverwriteType.Member, Allow = allow, Deny = deny };
}
