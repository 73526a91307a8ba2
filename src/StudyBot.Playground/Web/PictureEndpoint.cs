using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using StudyBot.Playground.Rendering;
using StudyBot.Playground.Rooms;

namespace StudyBot.Playground.Web;

/// <summary>Serves the picture of a card to those who can see the card.</summary>
internal sealed class PictureEndpoint(Room room)
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/pictures/{id}", Serve);

    private IResult Serve(HttpContext context, string id)
    {
        var memberId = Callers.MemberId(context);
        var picture = room.Read(state => RoomRules.Message(state, id, memberId).Card?.Picture)
            ?? throw new RoomRefusedException(Refusal.NotFound, "This message has no picture.");

        // The page asks by the picture's tag, so what is at an address never changes.
        context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return Results.Bytes(picture.Png, "image/png", entityTag: new EntityTagHeaderValue($"\"{PictureFile.Tag(picture)}\""));
    }
}
