using Microsoft.AspNetCore.Http;
using StudyBot.Core.Chat;
using StudyBot.Playground.Rooms;

namespace StudyBot.Playground.Web;

/// <summary>Reads from a request's query who asks about which place.</summary>
internal static class Callers
{
    public static string MemberId(HttpContext context) => context.Request.Query["member"].ToString();

    public static Place Place(HttpContext context)
    {
        var threadId = context.Request.Query["thread"].ToString();
        return PlaygroundRefs.Place(context.Request.Query["channel"].ToString(), threadId.Length == 0 ? null : threadId);
    }

    /// <summary>The member with that id and the place, or a refusal.</summary>
    public static ChatMember MemberIn(Room room, string memberId, Place place) => room.Read(state =>
    {
        RoomRules.Place(state, place);
        return RoomRules.Member(state, memberId).ToChatMember();
    });
}
