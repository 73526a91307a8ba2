using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace StudyBot.Slack.Events;

internal static class SlackEndpointRouteBuilderExtensions
{
    /// <summary>One address for all that Slack posts: the request URL of events, of interactivity and of each slash command.</summary>
    public static IEndpointConventionBuilder MapSlackEvents(this IEndpointRouteBuilder endpoints, string pattern, EventsReceiver receiver) =>
        endpoints.MapPost(pattern, receiver.HandleAsync);
}
