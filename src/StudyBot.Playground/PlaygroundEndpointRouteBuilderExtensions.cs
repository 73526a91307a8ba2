using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StudyBot.Playground.Web;

namespace StudyBot.Playground;

public static class PlaygroundEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps the page at <c>/</c> and what it asks for under <c>/page</c> and <c>/api</c>, all behind the same guard; nothing when the
    /// Playground is switched off.
    /// </summary>
    public static IEndpointRouteBuilder MapPlayground(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetService<PageFiles>() is null)
        {
            return app;
        }

        var routes = app.MapGroup("").WithMetadata(new RequestSizeLimitAttribute(JsonBody.LongestBody));
        ((IEndpointConventionBuilder)routes).Add(Guard);
        routes.MapAll(app.ServiceProvider);
        return app;
    }

    private static void MapAll(this RouteGroupBuilder routes, IServiceProvider services)
    {
        services.GetRequiredService<PageFiles>().Map(routes);
        services.GetRequiredService<RoomEndpoints>().Map(routes);
        services.GetRequiredService<MessageEndpoints>().Map(routes);
        services.GetRequiredService<InteractionEndpoints>().Map(routes);
        services.GetRequiredService<PictureEndpoint>().Map(routes);
        services.GetRequiredService<LiveEndpoint>().Map(routes);
    }

    private static void Guard(EndpointBuilder endpoint)
    {
        var next = endpoint.RequestDelegate!; // Every endpoint of the group was mapped with one.

        // Looked up per request: the guard reads the options, which are validated when the host starts.
        endpoint.RequestDelegate = context => context.RequestServices.GetRequiredService<RequestGuard>().InvokeAsync(context, next);
    }
}
