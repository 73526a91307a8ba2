using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using StudyBot.Slack.Deliveries;

namespace StudyBot.Slack.Events;

/// <summary>What Slack posts as a form: an interaction in the one field <c>payload</c>, or a slash command in many.</summary>
/// <remarks>https://docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling</remarks>
internal static class PostedForm
{
    /// <summary>The payload in the form Socket Mode brings it in; null when it is none.</summary>
    public static (DeliveryKind Kind, byte[] Json)? Read(ReadOnlySpan<byte> body)
    {
        var fields = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body));
        if (fields.TryGetValue("payload", out var payload))
        {
            return (DeliveryKind.Interaction, Encoding.UTF8.GetBytes(payload.ToString()));
        }

        return fields.ContainsKey("command") ? (DeliveryKind.SlashCommand, ToJson(fields)) : null;
    }

    private static byte[] ToJson(Dictionary<string, StringValues> fields)
    {
        var json = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(json);
        writer.WriteStartObject();
        foreach (var (name, value) in fields)
        {
            writer.WriteString(name, value.ToString());
        }

        writer.WriteEndObject();
        writer.Flush();
        return json.WrittenSpan.ToArray();
    }
}
