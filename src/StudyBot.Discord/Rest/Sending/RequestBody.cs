using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Messages;

namespace StudyBot.Discord.Rest.Sending;

/// <summary>Bodies in the two forms Discord takes. Each is written once and wrapped anew for every attempt.</summary>
internal static class RequestBody
{
    private const string Json = "application/json";

    public static Func<HttpContent> Of<T>(T value, JsonTypeInfo<T> type)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(value, type);
        return () => Content(bytes, Json);
    }

    /// <remarks>Reference, "Uploading Files": the message is the part <c>payload_json</c>, the files are <c>files[n]</c>.</remarks>
    public static Func<HttpContent> Of(OutgoingMessage message, IReadOnlyList<FileUpload> files)
    {
        if (files.Count == 0)
        {
            return Of(message, DiscordJson.Default.OutgoingMessage);
        }

        var named = message with { Attachments = [.. message.Attachments ?? [], .. files.Select(Name)] };
        var bytes = JsonSerializer.SerializeToUtf8Bytes(named, DiscordJson.Default.OutgoingMessage);
        return () => Form(bytes, files);
    }

    private static AttachmentRequest Name(FileUpload file, int number) =>
        new() { Id = new Snowflake((ulong)number), Filename = file.Filename, Description = file.Description };

    private static MultipartFormDataContent Form(byte[] message, IReadOnlyList<FileUpload> files)
    {
        var form = new MultipartFormDataContent { { Content(message, Json), "payload_json" } };
        for (var number = 0; number < files.Count; number++)
        {
            form.Add(Content(files[number].Content, files[number].ContentType), $"files[{number}]", files[number].Filename);
        }

        return form;
    }

    private static ReadOnlyMemoryContent Content(ReadOnlyMemory<byte> bytes, string type) =>
        new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
}
