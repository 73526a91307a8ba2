using System.Globalization;
using System.Text;

namespace StudyBot.SocketModeLoad;

/// <summary>What the load server says, in the form and size of Slack's own messages.</summary>
internal static class LoadPayloads
{
    public const string AuthTest =
        """{"ok":true,"url":"https://load.slack.com/","team":"Load","user":"studybot","team_id":"T0LOAD","user_id":"U0BOT","bot_id":"B0BOT"}""";

    public const string Hello =
        """{"type":"hello","num_connections":1,"debug_info":{"host":"load","build_number":1,"approximate_connection_time":18060},"connection_info":{"app_id":"A0LOAD"}}""";

    private static readonly string[] Words =
    [
        "gradient", "descent", "converges", "when", "the", "learning", "rate", "is", "small", "enough", "because", "each", "step", "follows",
        "a", "tangent", "of", "loss", "surface", "and", "momentum", "helps", "with", "ravines", "but", "not", "saddle", "points", "always",
    ];

    public static string Connection(int port) => $$"""{"ok":true,"url":"ws://127.0.0.1:{{port}}/link/?ticket=load&app_id=A0LOAD"}""";

    /// <summary>A member's reply in a thread, about 1.3 KB, each with other ids and other words.</summary>
    public static byte[] Envelope(int sequence)
    {
        var ts = $"{1_764_147_600 + (sequence / 1000)}.{sequence % 1000 * 100:000000}";
        var user = $"U{sequence % 500:000000000}";
        var text = Text(sequence);
        return Encoding.UTF8.GetBytes(
            $$$"""
            {"envelope_id":"{{{Guid(sequence)}}}","payload":{"token":"load","team_id":"T0LOAD","context_team_id":"T0LOAD","context_enterprise_id":null,"api_app_id":"A0LOAD","event":{"user":"{{{user}}}","type":"message","ts":"{{{ts}}}","client_msg_id":"{{{Guid(~sequence)}}}","text":"{{{text}}}","team":"T0LOAD","thread_ts":"1764147000.000100","parent_user_id":"U0BOT","blocks":[{"type":"rich_text","block_id":"B{{{sequence:0000}}}","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"{{{text}}}"}]}]}],"channel":"C{{{sequence % 8:0000000000}}}","event_ts":"{{{ts}}}","channel_type":"channel"},"type":"event_callback","event_id":"Ev{{{sequence.ToString("0000000000", CultureInfo.InvariantCulture)}}}","event_time":{{{1_764_147_600 + (sequence / 1000)}}},"authorizations":[{"enterprise_id":null,"team_id":"T0LOAD","user_id":"U0BOT","is_bot":true,"is_enterprise_install":false}],"is_ext_shared_channel":false,"event_context":"4-load-message"},"type":"events_api","accepts_response_payload":false,"retry_attempt":0,"retry_reason":""}
            """);
    }

    private static string Guid(int sequence) => $"{(uint)sequence:x8}-0000-4000-8000-{(uint)sequence:x12}";

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
