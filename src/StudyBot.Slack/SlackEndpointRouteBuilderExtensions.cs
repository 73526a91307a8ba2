using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StudyBot.Slack.Events;
using StudyBot.Slack.Installation;

namespace StudyBot.Slack;

public static class SlackEndpointRouteBuilderExtensions
{
    /// <summary>Maps what Slack and whoever installs the app call, below <c>/slack</c>; nothing where neither is configured.</summary>
    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetService<EventsReceiver>() is { } events)
        {
            app.MapSlackEvents(SlackPaths.Events, events);
        }

        if (app.ServiceProvider.GetService<InstallEndpoints>() is { } install)
        {
            app.MapGet(SlackPaths.Install, install.BeginAsync);
            app.MapGet(SlackPaths.Installed, install.FinishAsync);
        }

        return app;
    }
}
