using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Discord.Gateway;

/// <summary>What the server writes: events/gateway-events, "Payload Structure".</summary>
internal static class GatewayPayload
{
    public static string Of(GatewayOp op, JsonNode? data = null) => Text(op, data, sequence: null, name: null);

    public static string Dispatch(string name, int sequence, JsonNode data) => Text(GatewayOp.Dispatch, data, sequence, name);

    private static string Text(GatewayOp op, JsonNode? data, int? sequence, string? name) =>
        new JsonObject { ["op"] = (int)op, ["d"] = data, ["s"] = sequence, ["t"] = name }.ToJsonString();
}
