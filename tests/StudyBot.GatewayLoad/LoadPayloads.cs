using System.Globalization;
using System.Text;

namespace StudyBot.GatewayLoad;

/// <summary>What the load server says, in the form and size of Discord's own messages.</summary>
internal static class LoadPayloads
{
    public const string Hello = """{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":41250,"_trace":["[\"gateway-load\"]"]}}""";

    public const string Acknowledgement = """{"t":null,"s":null,"op":11,"d":null}""";

    private static readonly string[] Words =
    [
        "gradient", "descent", "converges", "when", "the", "learning", "rate", "is", "small", "enough", "because", "each", "step", "follows",
        "a", "tangent", "of", "loss", "surface", "and", "momentum", "helps", "with", "ravines", "but", "not", "saddle", "points", "always",
    ];

    public static string Ready(string address) =>
        $$$"""
        {"t":"READY","s":1,"op":0,"d":{"v":10,"user":{"id":"900000000000000001","username":"studybot","discriminator":"0","avatar":null,"bot":true},"guilds":[{"id":"600000000000000001","unavailable":true}],"session_id":"load","resume_gateway_url":"{{{address}}}","application":{"id":"900000000000000001","flags":0},"shard":[0,1]}}
        """;

    /// <summary>The server and the channel that the messages are written in; discord.js hands on only what is in a channel it knows.</summary>
    public const string GuildCreate =
        """
        {"t":"GUILD_CREATE","s":2,"op":0,"d":{"id":"600000000000000001","name":"Load","owner_id":"300000000000000000","large":false,"member_count":500,"joined_at":"2026-01-01T00:00:00.000000+00:00","preferred_locale":"en-US","features":[],"roles":[{"id":"600000000000000001","name":"@everyone","permissions":"2147483647","position":0,"color":0,"colors":{"primary_color":0,"secondary_color":null,"tertiary_color":null},"hoist":false,"managed":false,"mentionable":false,"flags":0}],"emojis":[],"stickers":[],"channels":[{"id":"700000000000000001","type":0,"name":"practice","position":0,"permission_overwrites":[]}],"threads":[],"members":[],"presences":[],"voice_states":[],"stage_instances":[],"guild_scheduled_events":[],"soundboard_sounds":[],"system_channel_flags":0,"premium_tier":0,"nsfw_level":0,"verification_level":0,"mfa_level":0,"default_message_notifications":0,"explicit_content_filter":0}}
        """;

    public static string GatewayBot(string address) =>
        $$$"""{"url":"{{{address}}}","shards":1,"session_start_limit":{"total":1000,"remaining":999,"reset_after":14400000,"max_concurrency":1}}""";

    /// <summary>A message of a member in a thread, about 1.2 KB, each with other ids and other words.</summary>
    public static byte[] MessageCreate(int sequence)
    {
        var id = (1_400_000_000_000_000_000 + (sequence * 4_194_304L)).ToString(CultureInfo.InvariantCulture);
        var author = 300_000_000_000_000_000 + (sequence % 500 * 7_919L);
        return Encoding.UTF8.GetBytes(
            $$$"""
            {"t":"MESSAGE_CREATE","s":{{{sequence}}},"op":0,"d":{"type":0,"tts":false,"timestamp":"2026-11-26T09:00:00.000000+00:00","pinned":false,"nonce":"{{{id}}}","mentions":[],"mention_roles":[],"mention_everyone":false,"member":{"roles":["811111111111111111","822222222222222222"],"premium_since":null,"pending":false,"nick":null,"mute":false,"joined_at":"2024-02-11T18:22:03.114000+00:00","flags":0,"deaf":false,"communication_disabled_until":null,"banner":null,"avatar":null},"id":"{{{id}}}","flags":0,"embeds":[],"edited_timestamp":null,"content":"{{{Text(sequence)}}}","components":[],"channel_type":0,"channel_id":"700000000000000001","author":{"username":"member{{{author % 500}}}","public_flags":0,"primary_guild":null,"id":"{{{author}}}","global_name":"Member {{{author % 500}}}","discriminator":"0","display_name_styles":null,"collectibles":null,"clan":null,"avatar_decoration_data":null,"avatar":"0123456789abcdef0123456789abcdef"},"attachments":[],"guild_id":"600000000000000001"}}
            """);
    }

    private static string Text(int sequence)
    {
        var text = new StringBuilder();
        var state = (uint)sequence;
        while (text.Length < 180)
        {
            state = (state * 1_664_525) + 1_013_904_223;
            text.Append(Words[(state >> 16) % Words.Length]).Append(' ');
        }

        return text.ToString().TrimEnd();
    }
}
