using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StudyBot.TestSupport;

namespace StudyBot.Discord.Tests.Models;

/// <summary>Payloads as Discord's documentation shows them, from files.</summary>
internal static class Payload
{
    public static string Text(string name) => Repository.Read($"tests/StudyBot.Discord.Tests/Payloads/{name}.json");

    public static T Read<T>(string name, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(Text(name), type)!;
}
