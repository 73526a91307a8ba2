using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StudyBot.Playground.Rooms;
using StudyBot.Playground.Views;

namespace StudyBot.Playground.Web;

/// <summary>Reading the room, and joining it.</summary>
internal sealed class RoomEndpoints(Room room)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/room", ReadRoomAsync);
        routes.MapGet("/api/messages", ReadPlaceAsync);
        routes.MapPost("/api/members", AddMemberAsync);
    }

    private Task ReadRoomAsync(HttpContext context)
    {
        var memberId = Callers.MemberId(context);
        var view = room.Read(state =>
        {
            // A tab without a member yet, or with one of an earlier journal, starts as the first.
            var member = state.FindMember(memberId) ?? state.Members.First();
            return RoomViews.Room(state, member.Id);
        });
        return Answers.WriteAsync(context, view, ViewJson.Default.RoomView);
    }

    private Task ReadPlaceAsync(HttpContext context)
    {
        var memberId = Callers.MemberId(context);
        var place = Callers.Place(context);
        var before = long.TryParse(context.Request.Query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : long.MaxValue;
        var view = room.Read(state =>
        {
            RoomRules.Member(state, memberId);
            RoomRules.Place(state, place);
            return RoomViews.Place(state, place, memberId, before);
        });
        return Answers.WriteAsync(context, view, ViewJson.Default.PlaceView);
    }

    private async Task AddMemberAsync(HttpContext context)
    {
        var request = await JsonBody.ReadAsync(context, ViewJson.Default.AddMemberRequest);
        var change = room.AddMember(request.Name);
        await Answers.WriteAsync(context, RoomViews.Change(change), ViewJson.Default.ChangeView);
    }
}
