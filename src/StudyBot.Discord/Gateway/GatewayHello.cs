using System.Text.Json;
using System.Text.Json.Serialization;

namespace StudyBot.Discord.Gateway;

/// <summary>Reads the server's hello: https://docs.discord.com/developers/events/gateway-events#hello.</summary>
internal static partial class GatewayHello
{
    /// <summary>Discord's is about 41 seconds. Others may have none of the proxies in between that make it so short.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(24);

    /// <exception cref="JsonException">There is no interval, or one that nobody could keep.</exception>
    public static TimeSpan Interval(GatewayFrame hello)
    {
        var interval = TimeSpan.FromMilliseconds(JsonSerializer.Deserialize(hello.Content.Span, HelloJson.Default.HelloFields).HeartbeatInterval);
        return interval > TimeSpan.Zero && interval <= Longest ? interval : throw new JsonException("The heartbeat interval was out of range.");
    }

    private readonly record struct HelloFields([property: JsonPropertyName("heartbeat_interval"), JsonRequired] int HeartbeatInterval);

    [JsonSerializable(typeof(HelloFields))]
    private sealed partial class HelloJson : JsonSerializerContext;
}
