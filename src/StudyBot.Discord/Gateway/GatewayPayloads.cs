using System.Buffers;
using System.Text.Json;

namespace StudyBot.Discord.Gateway;

/// <summary>What the bot sends: https://docs.discord.com/developers/events/gateway-events#send-events.</summary>
internal static class GatewayPayloads
{
    private const string Library = "StudyBot";

    /// <summary>From 50 to 250; above it a server's members are not sent along, and nobody here needs them.</summary>
    private const int LargeThreshold = 50;

    public static ReadOnlyMemory<byte> Heartbeat(long? sequence) => Write(GatewayOpcode.Heartbeat, json =>
    {
        if (sequence is { } last)
        {
            json.WriteNumber("d", last);
        }
        else
        {
            json.WriteNull("d");
        }
    });

    public static ReadOnlyMemory<byte> Identify(GatewaySettings settings, ShardId shard) => Write(GatewayOpcode.Identify, json =>
    {
        json.WriteStartObject("d");
        json.WriteString("token", settings.Token);
        json.WriteNumber("intents", (int)settings.Intents);
        json.WriteNumber("large_threshold", LargeThreshold);
        json.WriteStartArray("shard");
        json.WriteNumberValue(shard.Number);
        json.WriteNumberValue(shard.Count);
        json.WriteEndArray();
        json.WriteStartObject("properties");
        json.WriteString("os", OperatingSystemName());
        json.WriteString("browser", Library);
        json.WriteString("device", Library);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    public static ReadOnlyMemory<byte> Resume(string token, GatewaySession session) => Write(GatewayOpcode.Resume, json =>
    {
        json.WriteStartObject("d");
        json.WriteString("token", token);
        json.WriteString("session_id", session.Id);
        json.WriteNumber("seq", session.Sequence.GetValueOrDefault());
        json.WriteEndObject();
    });

    private static ReadOnlyMemory<byte> Write(GatewayOpcode opcode, Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteNumber("op", (int)opcode);
        content(json);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static string OperatingSystemName() =>
        OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux";
}
