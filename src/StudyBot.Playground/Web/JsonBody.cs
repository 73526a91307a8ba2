using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using StudyBot.Playground.Rooms;

namespace StudyBot.Playground.Web;

/// <summary>Reads what the page sends, within bounds.</summary>
internal static class JsonBody
{
    // The longest message with every character escaped (six bytes), and room for the rest of a form.
    public const long LongestBody = 512 * 1024;

    public static async Task<T> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type)
    {
        if (!context.Request.HasJsonContentType())
        {
            throw new RoomRefusedException(Refusal.Invalid, "The request is not JSON.");
        }

        try
        {
            return await context.Request.ReadFromJsonAsync(type, context.RequestAborted)
                ?? throw new RoomRefusedException(Refusal.Invalid, "The request is empty.");
        }
        catch (JsonException)
        {
            throw new RoomRefusedException(Refusal.Invalid, "The request is not what the page would send.");
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new RoomRefusedException(Refusal.TooLong, $"A message has at most {Room.LongestText:N0} characters.");
        }
    }
}
