namespace StudyBot.TestSupport.Discord.Rest;

/// <summary>Finds the endpoint of a request.</summary>
internal sealed class RouteTable(IEnumerable<Route> routes)
{
    // The more of a template is written out, the closer it fits: @original before {message_id}.
    private readonly Route[] _routes = [.. routes.OrderByDescending(route => route.Literals)];

    public (Route Route, RestCall Call) Find(RestCall call)
    {
        var fitting = _routes.Select(route => (Route: route, Arguments: route.Match(call.Path))).Where(found => found.Arguments is not null).ToList();
        var (route, arguments) = fitting.FirstOrDefault(found => found.Route.Method == call.Method);
        if (route is null)
        {
            throw fitting.Count > 0 ? ApiErrors.MethodNotAllowed : ApiErrors.NotFound;
        }

        return (route, call with { Arguments = arguments! }); // Fitting routes have arguments.
    }
}
