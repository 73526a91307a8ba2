using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using StudyBot.Core.Chat;

namespace StudyBot.Playground.Web;

internal static class ChatHandlers
{
    /// <summary>Found per request: the handler itself is built from the platforms, so it cannot be had while they are built.</summary>
    public static IChatHandler Of(HttpContext context) => context.RequestServices.GetRequiredService<IChatHandler>();
}
